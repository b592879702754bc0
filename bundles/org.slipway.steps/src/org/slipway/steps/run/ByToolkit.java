package org.slipway.steps.run;

import org.slipway.engine.spi.StepContext;
import org.slipway.sequence.Format;

/** Sequences that come from the Deployment Toolkit mean some steps otherwise than those of Configuration Manager. */
public final class ByToolkit {

    private ByToolkit() {
    }

    /** Whether the sequence of a step is one of these. */
    public static boolean runs(StepContext context) {
        return context.sequence().isSetOrigin() && context.sequence().getOrigin() == Format.MDT;
    }
}
