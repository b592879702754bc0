package org.slipway.steps.run.toolkit;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.toolkit.InjectDrivers;

/** Adds drivers of the site to the applied system: those of the driver groups, or of the selection profile, that fit the machine, or all of them. */
public final class InjectDriversExecutor implements StepExecutor<InjectDrivers> {

    @Override
    public Outcome execute(InjectDrivers step, StepContext context) throws StepException, TargetException, InterruptedException {
        return context.target().inBootEnvironment() ? new DriverInjection(context).of(step)
                : new Outcome.Skipped("Drivers are added to a system before it starts; here it runs already.");
    }

    @Override
    public Standing standing(InjectDrivers step, StepContext context) {
        return Standing.open();
    }
}
