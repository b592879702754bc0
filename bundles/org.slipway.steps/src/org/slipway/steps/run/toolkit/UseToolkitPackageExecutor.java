package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.toolkit.UseToolkitPackage;

/** Brings the toolkit to the device and tells the steps that follow where it is. */
public final class UseToolkitPackageExecutor implements StepExecutor<UseToolkitPackage> {

    @Override
    public Outcome execute(UseToolkitPackage step, StepContext context) throws StepException, TargetException, InterruptedException {
        String folder = new Packages(context).bring(Packages.needed(step.getPackage(), "package with the toolkit"));
        context.variables().set(ToolkitShare.ROOT, folder);
        context.variables().set(ToolkitShare.SCRIPTS, TargetPath.in(folder, "Scripts"));
        context.variables().set("ResourceRoot", folder);
        return Outcome.done("The toolkit is in " + folder + ".");
    }
}
