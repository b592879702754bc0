package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.OptionalInt;

import org.slipway.engine.fleet.Cell;

/**
 * One way in which an entry came out.
 *
 * @param first a machine on which it did
 */
record Outcome(Sort sort, long machines, OptionalInt first) {
    /** The worst first. */
    enum Sort {
        FAILED("✗", "failed, and the run ended there"), REFUSED("✗", "could not run where the machine was"), FORGIVEN("⚠", "failed, and the run went on"), DONE("✓", "done"),
        SKIPPED("–", "skipped by a condition"), SWITCHED_OFF("–", "disabled"), UNREACHED("·", "not reached");

        private final String sign;
        private final String words;

        Sort(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        String sign() {
            return sign;
        }

        String words() {
            return words;
        }
    }

    /** Those that there were. */
    static List<Outcome> of(Cell cell) {
        return List.of(new Outcome(Sort.FAILED, cell.failed(), cell.first().failed()), new Outcome(Sort.REFUSED, cell.refused(), cell.first().refused()),
                new Outcome(Sort.FORGIVEN, cell.forgiven(), cell.first().forgiven()), new Outcome(Sort.DONE, cell.done(), cell.first().done()),
                new Outcome(Sort.SKIPPED, cell.skipped(), cell.first().skipped()), new Outcome(Sort.SWITCHED_OFF, cell.switchedOff(), cell.first().switchedOff()),
                new Outcome(Sort.UNREACHED, cell.unreached(), cell.first().unreached())).stream().filter(each -> each.machines() > 0).toList();
    }
}
