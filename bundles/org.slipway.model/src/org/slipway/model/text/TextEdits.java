package org.slipway.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Replacements in a text that do not overlap. */
final class TextEdits {

    private record Edit(int start, int end, String text) {
    }

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    boolean isEmpty() {
        return edits.isEmpty();
    }

    int mark() {
        return edits.size();
    }

    /** Takes back what was added since the mark. */
    void backTo(int mark) {
        edits.subList(mark, edits.size()).clear();
    }

    /** The stretch of the text with the edits since the mark applied; they are taken back, since they are used up. */
    String cut(String text, int start, int end, int mark) {
        var own = new TextEdits();
        own.edits.addAll(edits.subList(mark, edits.size()));
        backTo(mark);
        return own.apply(text, start, end);
    }

    /** As {@link #cut}, but of the edits since the mark only those within the stretch; the others stay. */
    String take(String text, int start, int end, int mark) {
        var own = new TextEdits();
        for (Iterator<Edit> rest = edits.subList(mark, edits.size()).iterator(); rest.hasNext();) {
            Edit edit = rest.next();
            if (edit.start >= start && edit.end <= end) {
                own.edits.add(edit);
                rest.remove();
            }
        }
        return own.apply(text, start, end);
    }

    String apply(String text, int start, int end) {
        var result = new StringBuilder(end - start + 64);
        int at = start;
        for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end)).toList()) {
            if (edit.start < at || edit.end > end) {
                throw new IllegalStateException("edits overlap at " + edit.start);
            }
            result.append(text, at, edit.start).append(edit.text);
            at = edit.end;
        }
        return result.append(text, at, end).toString();
    }
}
