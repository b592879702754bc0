package org.slipway.steps.run.toolkit;

import java.util.Optional;

import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.SystemVolume;
import org.slipway.steps.toolkit.CopyScripts;

/** Copies the toolkit's scripts to the volume of the system, be it there or still to come, so that they are there after a restart. */
public final class CopyScriptsExecutor implements StepExecutor<CopyScripts> {

    @Override
    public Outcome execute(CopyScripts step, StepContext context) throws StepException, TargetException {
        String scripts = new ToolkitShare(context).scripts();
        String place = new SystemVolume(context).drive() + "\\MININT\\Scripts";
        Optional<Assumptions> assumptions = context.target().offer(Assumptions.class).filter(all -> all.cover(scripts));
        if (assumptions.isPresent() && context.target().files().state(scripts).isEmpty()) {
            assumptions.get().take("Which scripts “" + scripts + "” holds is not known; they count as copied.");
            return Outcome.done("The scripts of " + scripts + " are in " + place + ".");
        }
        int copied = new FolderCopy(context.target().files()).copy(scripts, place);
        return Outcome.done(copied + " files of " + scripts + " are in " + place + ".");
    }
}
