package org.slipway.steps.run.images;


import java.util.Optional;

import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.BootImageStaging;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.PrepareWindowsForCapture;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.RunningSystem;

/** Makes the running Windows general and restarts into the boot image. */
public final class PrepareWindowsForCaptureExecutor implements StepExecutor<PrepareWindowsForCapture> {

    @Override
    public Outcome execute(PrepareWindowsForCapture step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (step.isStorageDriverList()) {
            context.say(Event.Level.WARNING, "The list of storage drivers is for systems before Windows Vista; it is passed over.");
        }
        if (step.isShutDown()) {
            context.say(Event.Level.WARNING, "The machine is restarted into the boot image, not turned off: the sequence goes on there.");
        }
        new BootImageStaging(context).stage(); // Behind Sysprep nothing more should be done to the system.
        new Generalizing(context).run(step.isKeepActivation(), Optional.empty());
        return done(context);
    }

    @Override
    public Standing standing(PrepareWindowsForCapture step, StepContext context) throws StepException, TargetException {
        return new Generalizing(context).done() ? new Standing.Reached(done(context)) : Standing.open();
    }

    private static Outcome done(StepContext context) throws StepException, TargetException {
        if (context.target().inBootEnvironment()) {
            context.variables().set("OSDTargetSystemRoot", new AppliedSystem(context).drive() + "\\Windows");
            return Outcome.done("The system is ready for its capture, and Windows PE runs.");
        }
        context.variables().set("OSDTargetSystemRoot", new RunningSystem(context).folder());
        return new Outcome.RestartNeeded(Power.Next.PE, "The system is ready for its capture.", false, 0);
    }
}
