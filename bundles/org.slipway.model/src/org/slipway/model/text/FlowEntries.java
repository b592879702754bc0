package org.slipway.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.model.text.EntryPiece.Added;
import org.slipway.model.text.EntryPiece.Kept;
import org.slipway.model.text.EntryPiece.Rewritten;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;

/** Entries between braces. */
final class FlowEntries {
    private final String text;
    private final Lines lines;
    private final Comments comments;
    private final TextEdits edits;

    FlowEntries(String text, Lines lines, Comments comments, TextEdits edits) {
        this.text = text;
        this.lines = lines;
        this.comments = comments;
        this.edits = edits;
    }

    boolean apply(Mapping mapping, List<EntryPiece> pieces, int mark) {
        Optional<FlowCollection> found = FlowCollection.of(text, lines, mapping, mapping.entries().stream().map(Entry::end).toList());
        if (found.isEmpty() || pieces.isEmpty()) {
            return false;
        }
        FlowCollection collection = found.get();
        var members = new ArrayList<FlowCollection.Piece>();
        for (EntryPiece piece : pieces) {
            int index = EntryEdits.index(mapping, piece);
            members.add(switch (piece) {
                case Added added -> new FlowCollection.Piece(-1, added.text());
                case Kept kept -> new FlowCollection.Piece(index,
                        edits.take(text, collection.start(index), collection.end(index), mark));
                case Rewritten rewritten -> new FlowCollection.Piece(index, collection.commented(
                        comments.missing(collection.start(index), collection.end(index), rewritten.text()), rewritten.text()));
            });
        }
        edits.replace(collection.open(), collection.close() + 1, collection.with(members));
        return true;
    }
}
