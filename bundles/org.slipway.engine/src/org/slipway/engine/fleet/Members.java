package org.slipway.engine.fleet;

import org.slipway.base.ProblemException;

/** Makes the machines of a fleet. Any thread may ask. */
public interface Members {
    int count();

    /**
     * The same machine for the same number, as new each time.
     *
     * @param index from 0
     */
    Member member(int index) throws ProblemException;
}
