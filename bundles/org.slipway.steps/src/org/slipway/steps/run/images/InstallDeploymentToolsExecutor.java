package org.slipway.steps.run.images;


import java.util.Optional;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.InstallDeploymentTools;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.RunningSystem;

/** Brings Sysprep to where old systems want it; those since Windows Vista have their own. */
public final class InstallDeploymentToolsExecutor implements StepExecutor<InstallDeploymentTools> {

    @Override
    public Outcome execute(InstallDeploymentTools step, StepContext context) throws StepException, TargetException, InterruptedException {
        String folder = new RunningSystem(context).drive() + "\\Sysprep";
        return Outcome.done("The tools are in " + new Packages(context).bring(Packages.needed(step.getPackage(), "package with Sysprep"),
                Optional.of(folder)) + ".");
    }
}
