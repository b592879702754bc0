package org.slipway.steps.run.images;


import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.ByToolkit;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Destination;
import org.slipway.steps.run.Destination.Wanted;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.AnswerFiles;
import org.slipway.steps.run.answers.Components;
import org.slipway.steps.run.answers.Pass;

/** Puts an image with Windows onto a volume, with the first answers for its setup. */
public final class SystemImage {
    /** Folders that outlive the emptying of their volume, by the variables that name them. */
    private static final List<String> KEPT = List.of("_SMSTSUserStatePath", "_SMSTSMDataPath", "_SMSTSClientCache");

    /** Where the toolkit keeps what it needs behind the image: scripts, its log, user state. */
    private static final String TOOLKIT_FOLDER = "\\MININT";

    private final StepContext context;

    /** What an author answers; asked before anything is put onto the drive. */
    public interface Answers {
        Optional<AnswerFile> of(String drive) throws StepException, TargetException;
    }

    public SystemImage(StepContext context) {
        this.context = context;
    }

    /**
     * Applies it.
     *
     * @param answers what an author answers; empty for the usual answers alone
     * @return the drive that it is on
     */
    public String apply(Image image, Wanted wanted, Answers answers) throws StepException, TargetException, InterruptedException {
        var destination = new Destination(context);
        Volume volume = destination.find(wanted);
        String drive = volume.letter().orElseThrow();
        Optional<AnswerFile> author = answers.of(drive);
        context.say("“" + Packages.called(image.artifact()) + "”, image " + image.index() + ", goes to " + drive + ".");
        new Abilities(context).images().apply(image, context.content(), drive, true, kept(drive), context::progress);
        destination.imaged(volume);
        AnswerFiles files = new AnswerFiles(context);
        AnswerFile all = author.orElseGet(() -> AnswerFile.empty(files.architecture()));
        usual(all);
        files.write(drive, all);
        context.variables().set(AppliedSystem.VARIABLE, drive);
        return drive;
    }

    private List<String> kept(String drive) {
        var kept = new ArrayList<String>();
        for (String variable : KEPT) {
            Optional.of(context.variables().text(variable)).filter(path -> TargetPath.driveOf(path).filter(drive::equals).isPresent()
                    && path.length() > 3).ifPresent(kept::add);
        }
        if (ByToolkit.runs(context)) {
            kept.add(drive + TOOLKIT_FOLDER);
        }
        return kept;
    }

    /** So that the first start asks nobody anything. */
    private static void usual(AnswerFile answers) {
        answers.propose(Pass.OOBE_SYSTEM, Components.SHELL, "true", "OOBE", "HideEULAPage");
        answers.propose(Pass.OOBE_SYSTEM, Components.SHELL, "true", "OOBE", "HideOEMRegistrationScreen");
        answers.propose(Pass.OOBE_SYSTEM, Components.SHELL, "true", "OOBE", "HideOnlineAccountScreens");
        answers.propose(Pass.OOBE_SYSTEM, Components.SHELL, "true", "OOBE", "HideWirelessSetupInOOBE");
        answers.propose(Pass.OOBE_SYSTEM, Components.SHELL, "1", "OOBE", "ProtectYourPC");
        answers.propose(Pass.OOBE_SYSTEM, Components.SHELL, "true", "OOBE", "SkipMachineOOBE");
        answers.propose(Pass.OOBE_SYSTEM, Components.SHELL, "true", "OOBE", "SkipUserOOBE");
    }

    /** The answer file of a package, which must be there if it is named. */
    public Optional<AnswerFile> answers(Optional<String> folder, Optional<String> name) throws StepException, TargetException {
        if (folder.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String path = TargetPath.in(folder.get(), name.get());
        Optional<AnswerFile> found = new AnswerFiles(context).readOther(path);
        if (found.isEmpty()) {
            throw new StepException(Problem.error("STEP-NO-ANSWER-FILE", "The answer file “" + name.get() + "” is not in its package.")
                    .next("Mend its name, or add it to the package."),
                    Codes.FILE_NOT_FOUND);
        }
        return found;
    }
}
