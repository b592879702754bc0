package org.slipway.steps.run.answers;

import java.util.Optional;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.SystemVolume;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.TextFiles;

/** Where the answer file of an applied system is kept until it starts. Windows Setup itself looks there. */
public final class AnswerFiles {
    private static final String PLACE = "\\Windows\\Panther\\Unattend\\Unattend.xml";

    private final StepContext context;
    private final TextFiles files;

    public AnswerFiles(StepContext context) {
        this.context = context;
        this.files = new TextFiles(context.target().files());
    }

    /** A change of an answer file. */
    public interface Change {
        void to(AnswerFile answers) throws StepException, TargetException;
    }

    /** @param drive of the applied system, as {@code C:} */
    public static String path(String drive) {
        return drive + PLACE;
    }

    /** As components spell it. */
    public String architecture() {
        return switch (new Inventory(context).architecture()) {
            case "arm64" -> "arm64";
            case "x86" -> "x86";
            default -> "amd64";
        };
    }

    /** What the applied system has so far. */
    public AnswerFile read(String drive) throws StepException, TargetException {
        Optional<String> there = files.read(path(drive));
        return there.isPresent() ? AnswerFile.of(there.get(), path(drive), architecture()) : AnswerFile.empty(architecture());
    }

    /** Another file, which an author wrote. */
    public Optional<AnswerFile> readOther(String path) throws StepException, TargetException {
        Optional<String> there = files.read(path);
        return there.isPresent() ? Optional.of(AnswerFile.of(there.get(), path, architecture())) : Optional.empty();
    }

    /** What the toolkit has for the system of its sequence: what steps before the image wrote, else the file in the share. */
    public Optional<AnswerFile> ofToolkit(String drive) throws StepException, TargetException {
        Optional<AnswerFile> early = readOther(early(drive));
        return early.isPresent() ? early : ofShare();
    }

    private Optional<AnswerFile> ofShare() throws StepException, TargetException {
        Optional<String> share = Said.of(context.variables().text("DeployRoot"));
        Optional<String> sequence = Said.of(context.variables().text("TaskSequenceID"));
        return share.isEmpty() || sequence.isEmpty() ? Optional.empty()
                : readOther(TargetPath.in(share.get(), "Control\\" + sequence.get() + "\\Unattend.xml"));
    }

    public void write(String drive, AnswerFile answers) throws TargetException {
        files.write(path(drive), answers.xml());
    }

    /** Where the toolkit keeps the answer file of a system that is still to come. */
    public static String early(String drive) {
        return drive + "\\MININT\\Unattend.xml";
    }

    /** Changes the file of the system that was applied, or of the one to come. Doing it twice ends as if it had been done once. */
    public void change(Change change) throws StepException, TargetException {
        var volume = new SystemVolume(context);
        if (volume.waitsForImage()) {
            String path = early(volume.drive());
            AnswerFile answers = ofToolkit(volume.drive()).orElse(AnswerFile.empty(architecture()));
            change.to(answers);
            files.write(path, answers.xml());
            return;
        }
        String drive = new AppliedSystem(context).drive();
        AnswerFile answers = read(drive);
        change.to(answers);
        write(drive, answers);
    }
}
