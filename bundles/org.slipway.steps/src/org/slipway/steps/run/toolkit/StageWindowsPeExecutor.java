package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.BootImageStaging;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.toolkit.StageWindowsPe;

/** Puts Windows PE onto the disk, for later. */
public final class StageWindowsPeExecutor implements StepExecutor<StageWindowsPe> {

    @Override
    public Outcome execute(StageWindowsPe step, StepContext context) throws StepException, TargetException, InterruptedException {
        new BootImageStaging(context).stage();
        return Outcome.done("Windows PE is on the disk.");
    }
}
