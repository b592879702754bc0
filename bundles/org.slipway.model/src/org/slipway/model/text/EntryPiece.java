package org.slipway.model.text;

import org.slipway.model.text.YamlNode.Entry;

/** What is to become of an entry of a mapping. The text of one is its key and value, without indentation before the key. */
sealed interface EntryPiece {

    /** An entry that stays as it is, apart from edits inside of it. */
    record Kept(Entry entry) implements EntryPiece {
    }

    record Rewritten(Entry entry, String text) implements EntryPiece {
    }

    record Added(String text) implements EntryPiece {
    }
}
