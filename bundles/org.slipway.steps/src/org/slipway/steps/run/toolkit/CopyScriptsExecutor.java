package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.toolkit.CopyScripts;

/** Copies the toolkit's scripts to the disk, so that they are there after a restart. */
public final class CopyScriptsExecutor implements StepExecutor<CopyScripts> {

    @Override
    public Outcome execute(CopyScripts step, StepContext context) throws StepException, TargetException {
        String scripts = new ToolkitShare(context).scripts();
        String place = new AppliedSystem(context).drive() + "\\MININT\\Scripts";
        int copied = new FolderCopy(context.target().files()).copy(scripts, place);
        return Outcome.done(copied + " files of " + scripts + " are in " + place + ".");
    }
}
