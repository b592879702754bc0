package org.slipway.model.text;

import java.util.List;

import org.slipway.model.text.EntryPiece.Added;
import org.slipway.model.text.EntryPiece.Kept;
import org.slipway.model.text.EntryPiece.Rewritten;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;

/** Adds, rewrites, moves and removes whole entries of a mapping, be it written as lines or between braces. */
final class EntryEdits {
    private final BlockEntries block;
    private final FlowEntries flow;

    EntryEdits(String text, Lines lines, Comments comments, TextEdits edits) {
        this.block = new BlockEntries(text, lines, comments, edits);
        this.flow = new FlowEntries(text, lines, comments, edits);
    }

    /**
     * @param pieces the entries in the order in which they are to stand; those not named go
     * @param mark   of the edits, before those inside of the entries
     * @return whether it could be done
     */
    boolean apply(Mapping mapping, List<EntryPiece> pieces, int mark) {
        if (isAsBefore(mapping, pieces)) {
            return true;
        }
        return mapping.flow() ? flow.apply(mapping, pieces, mark) : block.apply(mapping, pieces, mark);
    }

    private static boolean isAsBefore(Mapping mapping, List<EntryPiece> pieces) {
        if (pieces.size() != mapping.entries().size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (!(pieces.get(i) instanceof Kept kept) || kept.entry() != mapping.entries().get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Which entry of the mapping a piece is; -1 for a new one. */
    static int index(Mapping mapping, EntryPiece piece) {
        return switch (piece) {
            case Kept kept -> index(mapping, kept.entry());
            case Rewritten rewritten -> index(mapping, rewritten.entry());
            case Added added -> -1;
        };
    }

    private static int index(Mapping mapping, Entry entry) {
        for (int i = 0; i < mapping.entries().size(); i++) {
            if (mapping.entries().get(i) == entry) {
                return i;
            }
        }
        return -1;
    }
}
