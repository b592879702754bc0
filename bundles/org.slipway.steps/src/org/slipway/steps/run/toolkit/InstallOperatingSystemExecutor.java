package org.slipway.steps.run.toolkit;


import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Destination.Wanted;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Pauses;
import org.slipway.steps.run.SystemVolume;
import org.slipway.steps.run.TargetPath;
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
                wanted(step, context), new AnswerFiles(context)::ofToolkit);
        context.variables().set(SystemVolume.VARIABLE, drive);
        new DriverInjection(context).whatWaits(drive);
        new OfflinePackages(context).whatWaits(drive);
        return Outcome.done("The system is on " + drive + ".");
    }

    @Override
    public Standing standing(InstallOperatingSystem step, StepContext context) {
        return Standing.open();
    }

    /** Files that do not say how the place is chosen mean the numbers or the drive that they name. */
    private static Wanted wanted(InstallOperatingSystem step, StepContext context) throws StepException, TargetException {
        if (!step.isSetDestinationType()) {
            return Wanted.of(step.getDisk(), step.getPartition(), step.getDrive(), step.getDestinationVariable());
        }
        return switch (step.getDestinationType()) {
            case NEXT_PARTITION -> Wanted.of(null, null, next(context), null);
            case DISK_PARTITION -> Wanted.of(step.getDisk(), step.getPartition(), null, null);
            case DRIVE -> Wanted.of(null, null, step.getDrive(), null);
            case VARIABLE -> byVariable(step.getDestinationVariable(), context);
        };
    }

    /** Nothing sets the variable where no disk is divided anew, as in a refresh; the system then goes to where the old one is. */
    private static Wanted byVariable(@Nullable String name, StepContext context) throws StepException, TargetException {
        boolean set = name != null && !context.variables().text(name.replace("%", "")).isBlank();
        return set ? Wanted.of(null, null, null, name) : Wanted.of(null, null, new SystemVolume(context).drive(), null);
    }

    /** Not the small partition that the disk starts from, where it has a letter: the one for the system. A second image goes to the next one. */
    private static @Nullable String next(StepContext context) throws StepException, TargetException {
        boolean first = TargetPath.drive(context.variables().text(AppliedSystem.VARIABLE)).isEmpty();
        return first ? new SystemVolume(context).drive() : null;
    }
}
