package org.slipway.model.text;

import java.util.List;
import java.util.stream.IntStream;

import org.slipway.model.text.EntryPiece.Added;
import org.slipway.model.text.EntryPiece.Kept;
import org.slipway.model.text.EntryPiece.Rewritten;
import org.slipway.model.text.YamlNode.Entry;
import org.slipway.model.text.YamlNode.Mapping;

/** Entries that are whole lines. A comment above an entry stays where it is, the one behind it goes with it. */
final class BlockEntries {
    private final String text;
    private final Lines lines;
    private final Comments comments;
    private final TextEdits edits;

    BlockEntries(String text, Lines lines, Comments comments, TextEdits edits) {
        this.text = text;
        this.lines = lines;
        this.comments = comments;
        this.edits = edits;
    }

    boolean apply(Mapping mapping, List<EntryPiece> pieces, int mark) {
        List<Entry> entries = mapping.entries();
        int[] indexes = pieces.stream().mapToInt(piece -> EntryEdits.index(mapping, piece)).toArray();
        int[] steady = Alignment.of(entries.size(), pieces.size(), (before, after) -> indexes[after] == before);
        if (steady.length == 0 || steady[0] != 0 && !beginsItsLine(entries.getFirst())) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            int index = i;
            if (IntStream.of(indexes).noneMatch(each -> each == index)) {
                edits.replace(start(entries.get(i)), end(entries.get(i)), "");
            }
        }
        int at = start(entries.getFirst());
        int column = lines.column(mapping.start());
        for (int i = 0; i < pieces.size(); i++) {
            boolean moves = steady[i] < 0;
            switch (pieces.get(i)) {
                case Added added -> insert(at, " ".repeat(column) + added.text());
                case Kept kept when moves -> move(kept.entry(), at, mark);
                case Kept kept -> at = end(kept.entry());
                case Rewritten rewritten when moves -> {
                    edits.replace(start(rewritten.entry()), end(rewritten.entry()), "");
                    insert(at, above(rewritten.entry(), rewritten.text(), column) + " ".repeat(column) + rewritten.text());
                }
                case Rewritten rewritten -> {
                    rewrite(rewritten.entry(), rewritten.text(), column);
                    at = end(rewritten.entry());
                }
            }
        }
        return true;
    }

    private boolean beginsItsLine(Entry entry) {
        return lines.skipSpaces(lines.startOfLine(entry.key().start())) == entry.key().start();
    }

    private int start(Entry entry) {
        return lines.startOfLine(entry.key().start());
    }

    private int end(Entry entry) {
        return lines.endOfBlock(entry.end());
    }

    private void move(Entry entry, int at, int mark) {
        String whole = edits.take(text, start(entry), end(entry), mark);
        edits.replace(start(entry), end(entry), "");
        insert(at, whole.endsWith("\n") ? whole : whole + "\n");
    }

    /** Inserts whole lines; a last line without its break gets one. */
    private void insert(int at, String wholeLines) {
        boolean broken = at > 0 && text.charAt(at - 1) != '\n';
        edits.replace(at, at, broken ? "\n" + wholeLines.stripTrailing() : wholeLines);
    }

    /** The comment behind the key stays on its line; others inside of the old value move above the entry. */
    private void rewrite(Entry entry, String written, int column) {
        String behind = comments.behind(entry.key().end(), lines.endOfLine(entry.key().end()));
        int firstLine = written.indexOf('\n');
        String whole = behind.isEmpty() || written.contains(behind.strip()) ? written
                : written.substring(0, firstLine) + behind.stripTrailing() + written.substring(firstLine);
        String above = above(entry, whole, column);
        if (above.isEmpty()) {
            edits.replace(entry.key().start(), end(entry), whole);
        } else if (beginsItsLine(entry)) {
            edits.replace(start(entry), end(entry), above + " ".repeat(column) + whole);
        } else {
            edits.replace(entry.key().start(), end(entry), whole + above);
        }
    }

    private String above(Entry entry, String written, int column) {
        var result = new StringBuilder();
        comments.missing(entry.key().start(), end(entry), written)
                .forEach(comment -> result.repeat(' ', column).append(comment).append('\n'));
        return result.toString();
    }
}
