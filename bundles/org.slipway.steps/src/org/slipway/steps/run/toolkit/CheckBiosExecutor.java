package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.toolkit.CheckBios;

/** The toolkit's own list of machines with a BIOS that will not do is empty as it comes; one that somebody filled is told, not read. */
public final class CheckBiosExecutor implements StepExecutor<CheckBios> {

    @Override
    public Outcome execute(CheckBios step, StepContext context) throws TargetException {
        var inventory = new Inventory(context);
        context.say(inventory.make() + ", " + inventory.model() + ", BIOS " + new RunningSystem(context).fact("Win32_BIOS", "SMBIOSBIOSVersion"));
        Optional<String> list = new ToolkitShare(context).knownScripts().map(scripts -> TargetPath.in(scripts, "ZTIBIOSCheck.xml"));
        if (list.isPresent() && context.target().files().state(list.get()).isPresent()) {
            context.say(Event.Level.WARNING, "The list " + list.get()
                    + " belongs to the toolkit's script, whose form of it is not known here. Guard the sequence by a condition on Win32_BIOS instead.");
        }
        return new Outcome.Skipped("No BIOS is refused.");
    }
}
