package org.slipway.cli;

import org.slipway.base.Problem;

/** The command was called in a way that it does not understand: exit code 2. */
public final class WrongUse extends Exception {
    private static final long serialVersionUID = 1L;

    private final String nextStep;

    /**
     * @param text what is wrong with the call
     * @param nextStep how to call it instead; empty when the text says it all
     */
    public WrongUse(String text, String nextStep) {
        super(text);
        this.nextStep = nextStep;
    }

    public Problem problem() {
        return Problem.error("WRONG-USE", getMessage()).next(nextStep);
    }
}
