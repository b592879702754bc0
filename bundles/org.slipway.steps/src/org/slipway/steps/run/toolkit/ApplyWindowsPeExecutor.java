package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.BootImageStaging;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.BootEnvironment;
import org.slipway.steps.toolkit.ApplyWindowsPe;

/** Puts Windows PE onto the disk and starts it next. */
public final class ApplyWindowsPeExecutor implements StepExecutor<ApplyWindowsPe> {

    @Override
    public Outcome execute(ApplyWindowsPe step, StepContext context) throws StepException, TargetException, InterruptedException {
        new BootImageStaging(context).stage();
        BootEnvironment.startNext(context);
        return Outcome.done("Windows PE is on the disk, and the next restart starts it.");
    }
}
