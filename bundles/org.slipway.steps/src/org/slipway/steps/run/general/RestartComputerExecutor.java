package org.slipway.steps.run.general;


import java.time.Duration;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.spi.BootImageStaging;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.RestartComputer;
import org.slipway.steps.RestartTarget;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.BootEnvironment;
import org.slipway.steps.run.ByToolkit;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.answers.AnswerFiles;

/** Restarts the computer; the run goes on with the next step. */
public final class RestartComputerExecutor implements StepExecutor<RestartComputer> {

    @Override
    public Outcome execute(RestartComputer step, StepContext context) throws StepException, TargetException, InterruptedException {
        String message = step.getMessageSeconds() == 0 ? "" : Said.of(step.getMessage()).orElse("");
        String reason = message.isEmpty() ? "The sequence restarts the computer." : message;
        Optional<String> switched = uefiDrive(context);
        if (switched.isPresent() && context.target().power().survivesRestart()) {
            Optional<Boots> boots = context.target().offer(Boots.class);
            if (boots.isEmpty()) {
                throw new StepException(Problem.error("TARGET-CANNOT", "“" + context.target().name()
                        + "” cannot change what it starts from, and TSUEFIDrive asks for it.")
                        .next("Run the sequence on a target that can, or delete TSUEFIDrive."), Codes.NOT_SUPPORTED);
            }
            boots.get().stageForUefi(switched.get(), new BootImageStaging(context).image(), context.content(), context::progress);
        } else if (step.getTarget() == RestartTarget.BOOT_IMAGE && !ByToolkit.runs(context)) {
            new BootImageStaging(context).stage();
        }
        if (ByToolkit.runs(context)) {
            return plain(step, reason, context);
        }
        boolean pe = BootEnvironment.startsNext(context) || step.getTarget() == RestartTarget.BOOT_IMAGE;
        return restart(pe ? Power.Next.PE : Power.Next.SYSTEM, step, reason);
    }

    /** Nobody waits for a message that is none. */
    private static Outcome restart(Power.Next next, RestartComputer step, String reason) {
        Duration notice = Said.of(step.getMessage()).isPresent() ? Duration.ofSeconds(step.getMessageSeconds()) : Duration.ZERO;
        return new Outcome.RestartNeeded(next, reason, false, 0, Optional.of(notice));
    }

    /**
     * The toolkit's own restart is a plain one: all its steps name the boot image, and what starts is what the disk starts, which an image that
     * was applied or a Windows PE that was put there have settled before.
     */
    private static Outcome plain(RestartComputer step, String reason, StepContext context) throws StepException, TargetException, InterruptedException {
        if (BootEnvironment.startsNext(context)) {
            return restart(Power.Next.PE, step, reason);
        }
        Optional<String> applied = TargetPath.drive(context.variables().text(AppliedSystem.VARIABLE));
        Optional<WindowsSetup> setup = context.target().offer(WindowsSetup.class);
        if (context.target().inBootEnvironment() && applied.isPresent() && setup.isPresent() && setup.get().isGeneral(applied.get())) {
            setup.get().prepareFirstStart(applied.get(), AnswerFiles.path(applied.get()));
        }
        return restart(step.getTarget() == RestartTarget.BOOT_IMAGE ? Power.Next.DEFAULT : Power.Next.SYSTEM, step, reason);
    }

    /** The volume that the machine shall start from once its firmware is switched to UEFI; the variable names it. */
    private static Optional<String> uefiDrive(StepContext context) throws StepException {
        String said = context.variables().text("TSUEFIDrive");
        if (said.isBlank()) {
            return Optional.empty();
        }
        Optional<String> drive = TargetPath.drive(said);
        if (drive.isEmpty()) {
            throw new StepException(Problem.error("STEP-UEFI-DRIVE", "TSUEFIDrive is “" + said + "”, which is no drive.")
                    .next("Let the step that partitions the disk put the letter of the FAT32 partition into it."), Codes.WRONG_PARAMETER);
        }
        return drive;
    }
}
