package org.slipway.engine.stepping;

import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.variables.Value;

/** Where a run stands. */
public sealed interface Moment {
    /** It goes on by itself. */
    record Running() implements Moment {}

    /** It waits before an entry. @param entry its path; @param variables as they are there */
    record Waiting(String entry, Map<String, Value> variables) implements Moment {}

    /** It is over, or stands still; nothing goes on. @param report empty where it broke on a problem */
    record Over(Optional<RunReport> report, Optional<Problem> problem, Map<String, Value> variables) implements Moment {}
}
