package org.slipway.steps.run.toolkit;


import java.util.Locale;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Images.Label;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.toolkit.BackUpComputer;

/** Writes an image of the system's volume: the result of a capture, or a copy before the system is replaced. */
public final class BackUpComputerExecutor implements StepExecutor<BackUpComputer> {

    @Override
    public Outcome execute(BackUpComputer step, StepContext context) throws StepException, TargetException, InterruptedException {
        Optional<String> file = file(context);
        if (file.isEmpty()) {
            return new Outcome.Skipped("No image is to be written: neither DoCapture is YES nor ComputerBackupLocation names a place.");
        }
        if (!context.target().inBootEnvironment()) {
            throw new StepException(Problem.error("STEP-CAPTURE-RUNNING", "A system cannot be captured while it runs.")
                    .next("Restart into Windows PE before this step."), Codes.NOT_SUPPORTED);
        }
        String drive = new AppliedSystem(context).drive();
        String name = Said.of(context.variables().text("TaskSequenceName")).or(() -> Said.of(context.variables().text("TaskSequenceID"))).orElse("Backup");
        new Abilities(context).images().capture(drive, file.get(), new Label(name, "", "", ""), false, context::progress);
        return Outcome.done(file.get() + " holds the system of " + drive + ".");
    }

    @Override
    public Standing standing(BackUpComputer step, StepContext context) {
        return Standing.open();
    }

    private static Optional<String> file(StepContext context) {
        String location = context.variables().text("ComputerBackupLocation").strip();
        boolean capture = Said.yes(context.variables().text("DoCapture"));
        boolean nowhere = location.isEmpty() && !capture || location.toUpperCase(Locale.ROOT).equals("NONE");
        if (nowhere) {
            return Optional.empty();
        }
        String name = Said.of(context.variables().text("BackupFile")).or(() -> Said.of(context.variables().text("OSDComputerName")).map(own -> own
                + ".wim")).orElse("backup.wim");
        if (TargetPath.absolute(location)) {
            return Optional.of(TargetPath.in(location, name));
        }
        Optional<String> share = Said.of(context.variables().text("BackupShare"));
        return share.map(root -> TargetPath.in(Said.of(context.variables().text("BackupDir")).map(folder -> TargetPath.in(root, folder)).orElse(root), name));
    }
}
