package org.slipway.sequence.ui.run;

import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Line;

/**
 * As much of a journal as was there when it was read.
 *
 * @param torn whether something follows the last whole line that is none
 * @param damage what is wrong behind the last whole line, where that is more than a torn end
 * @param worked whether somebody works on the run
 */
record RunReading(List<Line> lines, boolean torn, Optional<Problem> damage, boolean worked) {
    static final RunReading NONE = new RunReading(List.of(), false, Optional.empty(), false);

    /** Whether nothing more comes. */
    boolean over() {
        return damage.isPresent() || !lines.isEmpty() && lines.getLast().event() instanceof Finished;
    }
}
