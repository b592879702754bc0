package org.slipway.steps.run.disks;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.ConvertDisk;
import org.slipway.steps.run.Abilities;

/** Makes a basic disk dynamic. */
public final class ConvertDiskExecutor implements StepExecutor<ConvertDisk> {

    @Override
    public Outcome execute(ConvertDisk step, StepContext context) throws StepException, TargetException, InterruptedException {
        new Abilities(context).disks().makeDynamic(step.getDisk());
        return Outcome.done("Disk " + step.getDisk() + " is dynamic.");
    }
}
