package org.slipway.target.simulated.fault;

/**
 * Hears of every call to a simulated machine, and may break it off by throwing a PowerCut: what was done until then stays, and no
 * code of the engine runs any more.
 */
public interface Calls {
    /** Hears nothing. */
    Calls NONE = (moment, what) -> { };

    /** Where in a call it is. */
    enum Moment {
        /** Something is looked at; nothing changes. */
        LOOK,
        /** Nothing is done yet. */
        BEFORE,
        /** A part is done that outlives a cut. */
        WITHIN,
        /** All is done, and nobody has been told. */
        AFTER
    }

    void at(Moment moment, String what);
}
