package org.slipway.sequence.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.sequence.words.TwoChanges.B;
import static org.slipway.sequence.words.TwoChanges.BASE;
import static org.slipway.sequence.words.TwoChanges.clean;
import static org.slipway.sequence.words.TwoChanges.edit;
import static org.slipway.sequence.words.TwoChanges.merge;

import org.junit.jupiter.api.Test;
import org.slipway.model.merge.Merged;

/** Comments are merged with what they stand by. */
class MergedCommentsTest {
    @Test
    void commentsThatTheOtherSideWroteComeAlong() throws Exception {
        String ours = edit("sequence: a\n", "sequence: a9\n");
        String theirs = edit("# first of all", "# first of all: see ticket 4711").replace("  - group: Install\n", "  # the long part\n  - group: Install # takes an hour\n");

        assertEquals(theirs.replace("sequence: a\n", "sequence: a9\n"), clean(ours, theirs));
    }

    @Test
    void commentsComeAlongWhereLinesCollideAndMeaningDoesNot() throws Exception {
        String ours = edit("sequence: b\n", "sequence: b\n        enabled: false\n");
        String theirs = edit("sequence: b\n", "sequence: b\n        # never alone\n        description: Second\n").replace("# first of all", "# first of all, always");

        String merged = clean(ours, theirs);

        assertTrue(merged.contains("        # never alone\n        description: Second\n"), merged);
        assertTrue(merged.contains("      # first of all, always\n      - runSequence: A\n"), merged);
        assertFalse(merged.contains("# first of all\n"), merged);
        assertTrue(merged.contains("enabled: false"), merged);
    }

    @Test
    void aStepThatTheOtherSideAddedBringsItsComments() throws Exception {
        String added = "      # only for kiosks\n      - runSequence: K\n        sequence: k # a small one\n";
        String ours = edit(B, "      - runSequence: O\n        sequence: o\n" + B);
        String theirs = edit(B, added + B);

        String merged = clean(ours, theirs);

        assertTrue(merged.contains(added), merged);
        assertTrue(merged.contains("runSequence: O"), merged);
    }

    @Test
    void bothSidesOfAConflictKeepTheOtherSidesComments() throws Exception {
        String theirs = edit("sequence: b\n", "sequence: b2\n").replace("  - group: Install\n", "  # the long part\n  - group: Install\n");

        Merged merged = merge(BASE, edit("sequence: b\n", "sequence: b1\n"), theirs);

        assertEquals(1, merged.conflicts().size());
        assertEquals(BASE.replace("        sequence: b\n", "<<<<<<< ours\n        sequence: b1\n=======\n        sequence: b2\n>>>>>>> theirs\n")
                .replace("  - group: Install\n", "  # the long part\n  - group: Install\n"), merged.text());
    }
}
