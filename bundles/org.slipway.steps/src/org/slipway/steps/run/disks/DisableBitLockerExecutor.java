package org.slipway.steps.run.disks;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.DisableBitLocker;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Pauses;

/** Suspends the protection of a drive for some restarts. */
public final class DisableBitLockerExecutor implements StepExecutor<DisableBitLocker> {
    private static final int MOST = 15;

    @Override
    public Outcome execute(DisableBitLocker step, StepContext context) throws StepException, TargetException, InterruptedException {
        String drive = BitLockerDrive.of(step.getDrive(), context);
        int restarts = (int) Pauses.number(context.variables().text("OSDBitLockerRebootCountOverride"), step.getRestarts(), 0, MOST);
        new Abilities(context).encryption().suspend(drive, restarts);
        return Outcome.done(drive + " needs no keys " + (restarts == 0 ? "until it is protected again." : "for " + restarts + (restarts == 1 ? " restart."
                : " restarts.")));
    }
}
