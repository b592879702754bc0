package org.slipway.steps.run.software;


import java.time.Duration;

import org.slipway.engine.machine.Software.Installed;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.InstallSoftwareUpdates;
import org.slipway.steps.UpdateChoice;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Pauses;

/** Installs the updates that are due. The first time in a run there is no earlier scan that would do. */
public final class InstallSoftwareUpdatesExecutor implements StepExecutor<InstallSoftwareUpdates> {
    private static final String SCANNED = "_SMSTSUpdatesScanned";
    private static final String SECOND_RESTART = "SMSTSWaitForSecondReboot";
    private static final String WAITING = "_SMSTSWaitsForSecondReboot";

    @Override
    public Outcome execute(InstallSoftwareUpdates step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (!context.variables().text(WAITING).isEmpty()) {
            return waited(context);
        }
        boolean cached = step.isUseCachedScan() && !context.variables().text(SCANNED).isEmpty();
        Installed installed = new Abilities(context).software().installUpdates(step.getUpdates() == UpdateChoice.ALL, cached, context::progress);
        context.variables().setOwn(SCANNED, "true");
        installed.told().forEach(context::say);
        String told = installed.told().isEmpty() ? "No update is due." : "Updates are installed.";
        if (!installed.restart()) {
            return Outcome.done(told);
        }
        boolean second = Pauses.number(context.variables().text(SECOND_RESTART), 0, 0, 86_400) > 0;
        context.variables().setOwn(WAITING, second ? "true" : "");
        return new Outcome.RestartNeeded(Power.Next.SYSTEM, told + " A restart is needed.", second, 3010);
    }

    /** Some updates restart the machine once more by themselves; whoever knows it lets the run wait for that. */
    private static Outcome waited(StepContext context) throws StepException, InterruptedException {
        new Pauses(context).pause(Duration.ofSeconds(Pauses.number(context.variables().text(SECOND_RESTART), 0, 0, 86_400)));
        context.variables().setOwn(WAITING, "");
        context.variables().set(SECOND_RESTART, "0");
        return Outcome.done("Updates are installed; the machine had its time for a second restart.");
    }
}
