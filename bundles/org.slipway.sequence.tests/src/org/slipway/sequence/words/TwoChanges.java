package org.slipway.sequence.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.merge.Conflict;
import org.slipway.model.merge.Merged;
import org.slipway.model.merge.SiteFileMerge;

/** A sequence that two people change, and what comes of it. */
final class TwoChanges {
    static final String BASE = """
            # Ours
            taskSequence: S
            id: s
            entries:
              - group: Prepare
                entries:
                  # first of all
                  - runSequence: A
                    sequence: a
                  - runSequence: B
                    sequence: b
              - group: Install
                entries:
                  - runSequence: C
                    sequence: c
            """;

    /** One of its steps. */
    static final String B = "      - runSequence: B\n        sequence: b\n";
    private static final Kinds KINDS = ConditionSentenceTest.kinds();

    private TwoChanges() {
    }

    static Merged merge(String base, String ours, String theirs) {
        return new SiteFileMerge(KINDS).merge(base, ours, theirs);
    }

    static String clean(String ours, String theirs) throws ProblemException {
        Merged merged = merge(BASE, ours, theirs);
        assertEquals(List.of(), merged.conflicts().stream().map(Conflict::text).toList());
        return merged.text();
    }

    static String edit(String old, String now) {
        assertTrue(BASE.contains(old), old);
        return BASE.replace(old, now);
    }
}
