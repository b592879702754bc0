package org.slipway.sequence.ui.flow;

import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.slipway.sequence.Entry;

/** What became of the entries of a sequence in a run. */
public interface FlowMarks {
    /** No run is shown. */
    FlowMarks NONE = entry -> Optional.empty();

    /** Empty where there is nothing to tell. */
    Optional<Mark> of(Entry entry);

    /**
     * A mark beside an entry.
     *
     * @param sign one letter, since colours are not all that tells; empty for none
     * @param faint whether nothing was done there
     * @param strong whether the entry is to be seen at once
     */
    record Mark(String sign, String word, Color colour, boolean faint, boolean strong) {
    }
}
