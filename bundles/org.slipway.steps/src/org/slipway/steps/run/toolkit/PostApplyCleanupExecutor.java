package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.toolkit.PostApplyCleanup;

/** Sees to it that the applied system is what the disk starts, not a Windows PE that was put there before. */
public final class PostApplyCleanupExecutor implements StepExecutor<PostApplyCleanup> {

    @Override
    public Outcome execute(PostApplyCleanup step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (!context.target().inBootEnvironment()) {
            return new Outcome.Skipped("The system runs already.");
        }
        String drive = new AppliedSystem(context).drive();
        new Abilities(context).boots().startWindowsFrom(drive);
        return Outcome.done("The disk starts the system on " + drive + ".");
    }
}
