package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.Locale;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.steps.toolkit.NextPhase;

/** Goes on to the next phase. What a step sets holds only when it has ended, so going on twice cannot happen. */
public final class NextPhaseExecutor implements StepExecutor<NextPhase> {
    private static final List<String> PHASES = List.of("VALIDATION", "STATECAPTURE", "PREINSTALL", "INSTALL", "POSTINSTALL", "STATERESTORE");

    @Override
    public Outcome execute(NextPhase step, StepContext context) throws StepException {
        String before = context.variables().text("PHASE").strip().toUpperCase(Locale.ROOT);
        String next = PHASES.get(Math.min(PHASES.indexOf(before) + 1, PHASES.size() - 1));
        context.variables().set("PHASE", next);
        return Outcome.done("The phase is " + next + ".");
    }
}
