package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.steps.run.Codes;
import org.slipway.steps.toolkit.Suspend;

/** Says that a run does not wait for somebody at the desktop. */
public final class SuspendExecutor implements StepExecutor<Suspend> {

    @Override
    public Outcome execute(Suspend step, StepContext context) {
        Optional<Assumptions> assumptions = context.target().offer(Assumptions.class);
        if (assumptions.isPresent()) {
            assumptions.get().take("Somebody at the desktop lets the sequence go on at once where it waits for that.");
            return new Outcome.Skipped("Nobody works at the desktop of a machine that is thought of; the sequence goes on.");
        }
        return new Outcome.Failed(Problem.error("STEP-SUSPEND",
                "The sequence is to wait here until somebody starts it again from the desktop; a run of this engine is never left waiting.")
                .next("Make two sequences of it, and run the second when the work at the desktop is done."), Codes.NOT_SUPPORTED);
    }
}
