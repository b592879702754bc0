package org.slipway.steps.run.general;


import java.util.ArrayList;
import java.util.List;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.CheckReadiness;

/** Makes all checks, tells each, and fails once at the end if any does not hold. */
public final class CheckReadinessExecutor implements StepExecutor<CheckReadiness> {
    private static final long NOT_READY = 4316;

    @Override
    public Outcome execute(CheckReadiness step, StepContext context) throws TargetException {
        var checks = new ArrayList<>(new MachineChecks(step, context).all());
        checks.addAll(new SystemChecks(step, context).all());
        for (Check check : checks) {
            context.variables().setOwn(check.variable(), !check.asked() ? "" : check.holds() ? "1" : "0");
            if (check.asked()) {
                context.say(check.holds() ? Event.Level.INFO : Event.Level.ERROR, check.sentence());
            }
        }
        List<String> missing = checks.stream().filter(check -> !check.holds()).map(Check::wanted).toList();
        return missing.isEmpty() ? Outcome.done(checks.stream().filter(Check::asked).count() + " checks hold.")
                : new Outcome.Failed(Problem.error("STEP-NOT-READY", "The machine is not ready: " + String.join("; ", missing) + ".")
                        .next("Look at the checks that are told above."), NOT_READY);
    }
}
