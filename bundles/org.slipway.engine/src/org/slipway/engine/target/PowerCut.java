package org.slipway.engine.target;

/**
 * The engine is gone: its machine lost power, restarted by itself, or the engine was killed. An error, so that nothing in between takes it
 * for a failure of a step. Only targets that are thought of throw it. Whoever started the engine starts it again, on the same target, and the
 * run goes on.
 */
public final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    public PowerCut(String message) {
        super(message);
    }
}
