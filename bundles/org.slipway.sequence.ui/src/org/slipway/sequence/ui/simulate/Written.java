package org.slipway.sequence.ui.simulate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Act.Fate;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.Timeline;
import org.slipway.sequence.ui.run.Times;

/** What one run has written so far, and what became of its entries by that. */
final class Written {
    private final KnownCodes codes;
    private final Timeline timeline = new Timeline();
    private List<Line> lines = List.of();

    Written(KnownCodes codes) {
        this.codes = codes;
    }

    /** @param now all lines, those taken before among them */
    void take(List<Line> now) {
        lines = now;
        timeline.take(now);
    }

    int size() {
        return lines.size();
    }

    /** The last act of each entry, by its path. */
    Map<String, Act> acts() {
        return timeline.byEntry();
    }

    /** How many steps have been carried out. */
    int reached() {
        return (int) acts().values().stream().filter(act -> act.attempt() > 0 && act.fate() != Fate.UNDER_WAY).count();
    }

    /** Why the entry failed; empty where in the end it did not. */
    Optional<FailureCard> card(Act act) {
        return FailureCard.of(lines, codes).stream().filter(each -> each.entry().equals(act.entry())).reduce((one, other) -> other).filter(any -> isFailure(act));
    }

    /** The step that ended the run. */
    Optional<String> failed() {
        return timeline.acts().stream().filter(Written::isFailure).reduce((one, other) -> other).map(Act::entry);
    }

    private static boolean isFailure(Act act) {
        return act.fate() == Fate.FAILED || act.fate() == Fate.REFUSED;
    }

    /** By the machine's clock, behind a dot; nothing where nothing is written. */
    String elapsed() {
        return lines.isEmpty() ? "" : " · " + Times.took(Duration.between(lines.getFirst().time(), lines.getLast().time()));
    }
}
