package org.slipway.engine.run;

import org.slipway.engine.journal.Event;

/** Hears what a run does, in the thread of the run. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {
    };

    /** What was written into the journal; {@code again} where it was there from an earlier start. */
    default void happened(Event event, boolean again) {
    }

    /** How far a step is, from 0 to 1. */
    default void progress(String entry, double fraction, String text) {
    }
}
