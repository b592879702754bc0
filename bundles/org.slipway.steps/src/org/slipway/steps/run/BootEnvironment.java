package org.slipway.steps.run;

import org.slipway.engine.spi.StepContext;

/** Where the next restart of a sequence leads. */
public final class BootEnvironment {
    private static final String NEXT = "_OSDStartsPeNext";

    private BootEnvironment() {
    }

    /** Lets the next restart of the sequence start it, wherever that restart would lead. */
    public static void startNext(StepContext context) {
        context.variables().setOwn(NEXT, "true");
    }

    /** Whether it is to be started next, this once. */
    public static boolean startsNext(StepContext context) {
        if (context.variables().text(NEXT).isEmpty()) {
            return false;
        }
        context.variables().setOwn(NEXT, "");
        return true;
    }
}
