package org.slipway.model.merge;

import java.util.List;

/**
 * What came of a merge.
 *
 * @param text with marks where there are conflicts
 * @param conflicts in the order of the text of the other side, those of what it deleted last
 */
public record Merged(String text, List<Conflict> conflicts) {

    public Merged {
        conflicts = List.copyOf(conflicts);
    }
}
