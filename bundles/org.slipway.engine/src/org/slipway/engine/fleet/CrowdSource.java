package org.slipway.engine.fleet;

import org.slipway.base.ProblemException;

/** A source of targets that can think of many machines at once. */
public interface CrowdSource {
    /** @throws ProblemException where a rule for faults cannot be read */
    Members crowd(Crowd crowd) throws ProblemException;
}
