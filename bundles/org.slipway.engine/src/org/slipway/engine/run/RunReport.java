package org.slipway.engine.run;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;

/** How far a run came in this start of the engine. */
public sealed interface RunReport {
    /** It is over. @param code 0, or the code of what failed */
    record Over(Event.Verdict verdict, long code, String text) implements RunReport {}

    /** The machine has been told to restart; the next start of the engine goes on. */
    record Suspended(Event.Restart restart) implements RunReport {}

    /** It does not go on by itself: somebody must say what becomes of a step. */
    record Stopped(String entry, int attempt, Problem problem) implements RunReport {}
}
