package org.slipway.engine.testkit;

import org.slipway.engine.target.Target;

/** A machine that a contract is tested with. */
public interface Subject extends AutoCloseable {
    Target target();

    /**
     * Lets the machine be cut off at a moment of what follows, counted from 1: {@code PowerCut} is thrown then, what was done until then stays,
     * and nothing is cut off after it. 0 lets it never be cut off.
     */
    void cutAt(int moment);

    /** How many moments are left of those that were to pass until it is cut off. */
    int left();

    /** Whether it was cut off since that was said. */
    boolean wasCut();

    /** What outlives a restart, as text; the same for the same state, and without times. */
    String lasting() throws Exception;

    @Override
    void close() throws Exception;
}
