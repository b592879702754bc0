package org.slipway.engine.plan;

/** What a plan is made for. */
public enum Purpose {
    /** Everything that steps refer to must be there. */
    RUN,
    /** What the site does not hold is a warning: a machine that is thought of takes it as given. */
    SIMULATION
}
