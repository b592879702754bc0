package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.engine.journal.Event;
import org.slipway.engine.machine.Software.Installed;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Pauses;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.RunWindowsUpdate;

/** Installs updates from Windows Update or from the server that WSUSServer names, with restarts between, until none is left. */
public final class RunWindowsUpdateExecutor implements StepExecutor<RunWindowsUpdate> {
    private static final String POLICY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String ROUNDS = "_ToolkitUpdateRounds";
    /** Updates that are offered again and again must not hold a machine for ever. */
    private static final int MOST_ROUNDS = 7;

    @Override
    public Outcome execute(RunWindowsUpdate step, StepContext context) throws StepException, TargetException, InterruptedException {
        server(context);
        Installed installed = new Abilities(context).software().installUpdates(true, false, context::progress);
        installed.told().forEach(context::say);
        if (!installed.restart()) {
            context.variables().setOwn(ROUNDS, "");
            return Outcome.done(installed.told().isEmpty() ? "No update is left." : "Updates are installed.");
        }
        long rounds = Pauses.number(context.variables().text(ROUNDS), 0, 0, MOST_ROUNDS) + 1;
        boolean again = rounds < MOST_ROUNDS;
        if (!again) {
            context.say(Event.Level.WARNING, "Updates wanted a restart " + rounds + " times; the run goes on without looking for more.");
        }
        context.variables().setOwn(ROUNDS, again ? Long.toString(rounds) : "");
        return new Outcome.RestartNeeded(Power.Next.SYSTEM, "Updates are installed and want a restart.", again, Codes.RESTART_NEEDED);
    }

    private static void server(StepContext context) throws TargetException {
        Optional<String> server = Said.of(context.variables().text("WSUSServer"));
        if (server.isPresent()) {
            Registry registry = context.target().registry();
            registry.set(POLICY, "WUServer", new RegistryValue(RegistryType.REG_SZ, server.get()));
            registry.set(POLICY, "WUStatusServer", new RegistryValue(RegistryType.REG_SZ, server.get()));
            registry.set(POLICY + "\\AU", "UseWUServer", new RegistryValue(RegistryType.REG_DWORD, "1"));
        }
    }
}
