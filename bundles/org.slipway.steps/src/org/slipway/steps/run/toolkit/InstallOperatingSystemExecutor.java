package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Destination.Wanted;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Pauses;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.AnswerFiles;
import org.slipway.steps.run.images.SystemImage;
import org.slipway.steps.toolkit.InstallOperatingSystem;

/** Puts an operating system of the deployment share onto the disk, with the answer file of the sequence if the share has one. */
public final class InstallOperatingSystemExecutor implements StepExecutor<InstallOperatingSystem> {

    @Override
    public Outcome execute(InstallOperatingSystem step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (!context.target().inBootEnvironment()) {
            throw new StepException(Problem.error("STEP-INSTALL-RUNNING", "A system cannot be put onto the disk that it runs from.")
                    .next("Restart into Windows PE before this step."), Codes.NOT_SUPPORTED);
        }
        int index = (int) Pauses.number(context.variables().text("ImageIndex"), 1, 1, 1_000);
        String drive = new SystemImage(context).apply(new Image(Packages.needed(step.getImage(), "operating system"), index, step.isRunFromNetwork()),
                wanted(step), answers(context));
        context.variables().set("OSDisk", drive);
        return Outcome.done("The system is on " + drive + ".");
    }

    @Override
    public Standing standing(InstallOperatingSystem step, StepContext context) {
        return Standing.open();
    }

    /** Files that do not say how the place is chosen mean the numbers or the drive that they name. */
    private static Wanted wanted(InstallOperatingSystem step) {
        if (!step.isSetDestinationType()) {
            return Wanted.of(step.getDisk(), step.getPartition(), step.getDrive(), step.getDestinationVariable());
        }
        return switch (step.getDestinationType()) {
            case NEXT_PARTITION -> Wanted.of(null, null, null, null);
            case DISK_PARTITION -> Wanted.of(step.getDisk(), step.getPartition(), null, null);
            case DRIVE -> Wanted.of(null, null, step.getDrive(), null);
            case VARIABLE -> Wanted.of(null, null, null, step.getDestinationVariable());
        };
    }

    private static Optional<AnswerFile> answers(StepContext context) throws StepException, TargetException {
        Optional<String> share = new ToolkitShare(context).known();
        Optional<String> sequence = Said.of(context.variables().text("TaskSequenceID"));
        return share.isEmpty() || sequence.isEmpty() ? Optional.empty()
                : new AnswerFiles(context).readOther(TargetPath.in(share.get(), "Control\\" + sequence.get() + "\\Unattend.xml"));
    }
}
