package org.slipway.steps.run.answers;

import java.util.Optional;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Inventory;
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

    public void write(String drive, AnswerFile answers) throws TargetException {
        files.write(path(drive), answers.xml());
    }

    /** Changes the file of the system that was applied. Doing it twice ends as if it had been done once. */
    public void change(Change change) throws StepException, TargetException {
        String drive = new AppliedSystem(context).drive();
        AnswerFile answers = read(drive);
        change.to(answers);
        write(drive, answers);
    }
}
