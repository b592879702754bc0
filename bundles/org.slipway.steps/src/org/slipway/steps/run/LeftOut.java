package org.slipway.steps.run;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.spi.StepContext;

/**
 * Passwords of sequences that another tool exported: its exports leave them out. On a machine that is thought of one is taken as given; all
 * others want the real one.
 */
public final class LeftOut {
    private static final String INSTEAD = "not-the-real-secret";

    private LeftOut() {
    }

    /** The password that a step gives, or what stands for it. */
    public static Optional<String> password(@Nullable String said, StepContext context) {
        if (said != null && !said.isEmpty()) {
            return Optional.of(said);
        }
        return context.target().offer(Assumptions.class).filter(any -> context.sequence().isSetOrigin()).map(assumptions -> {
            assumptions.take("Passwords are missing, as exports leave them out; on this machine any will do.");
            return INSTEAD;
        });
    }
}
