package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.steps.run.BootEnvironment;
import org.slipway.steps.toolkit.StartWindowsPe;

/** Makes the Windows PE that is on the disk start next. */
public final class StartWindowsPeExecutor implements StepExecutor<StartWindowsPe> {

    @Override
    public Outcome execute(StartWindowsPe step, StepContext context) {
        BootEnvironment.startNext(context);
        return Outcome.done("The next restart starts Windows PE.");
    }
}
