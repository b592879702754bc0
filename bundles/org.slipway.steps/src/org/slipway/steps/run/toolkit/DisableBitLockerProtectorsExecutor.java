package org.slipway.steps.run.toolkit;


import org.slipway.engine.machine.Encryption;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.toolkit.DisableBitLockerProtectors;

/** Suspends the protection of the system's drive until it is protected again. */
public final class DisableBitLockerProtectorsExecutor implements StepExecutor<DisableBitLockerProtectors> {

    @Override
    public Outcome execute(DisableBitLockerProtectors step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (context.target().inBootEnvironment()) {
            return new Outcome.Skipped("Protection can only be suspended while the system runs.");
        }
        Encryption encryption = new Abilities(context).encryption();
        String drive = new RunningSystem(context).drive();
        if (!encryption.state(drive).protectedNow()) {
            return new Outcome.Skipped(drive + " is not protected.");
        }
        encryption.suspend(drive, 0);
        return Outcome.done(drive + " needs no keys until it is protected again.");
    }
}
