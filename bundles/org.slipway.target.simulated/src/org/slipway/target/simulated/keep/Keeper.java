package org.slipway.target.simulated.keep;

import org.slipway.target.simulated.device.State;

/** Keeps the state of a machine for another process to find, each time that something of it lasts. */
public interface Keeper {
    /** Keeps it nowhere. */
    Keeper NONE = state -> { };

    void keep(State state);
}
