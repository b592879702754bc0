package org.slipway.model.text;

import java.util.Arrays;

import org.slipway.base.Place;

/** A text seen as lines: where they begin and end, and what stands at their beginning. */
final class Lines {
    private final String file;
    private final String text;
    private final int[] starts;

    Lines(String file, String text) {
        this.file = file;
        this.text = text;
        int[] found = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    /** Line and column from 1; columns are counted in characters as editors do. */
    Place place(int offset) {
        int line = lineOf(offset);
        return new Place(file, line + 1, offset - starts[line] + 1);
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int startOfLine(int offset) {
        return starts[lineOf(offset)];
    }

    /** The position of the line's break, or the end of the text. */
    int endOfLine(int offset) {
        int at = text.indexOf('\n', offset);
        if (at < 0) {
            return text.length();
        }
        return at > offset && text.charAt(at - 1) == '\r' ? at - 1 : at;
    }

    /** The beginning of the next line, or the end of the text. */
    int nextLine(int offset) {
        int at = text.indexOf('\n', offset);
        return at < 0 ? text.length() : at + 1;
    }

    int column(int offset) {
        return offset - startOfLine(offset);
    }

    int skipSpaces(int offset) {
        int at = offset;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Whether lines of a block scalar may follow: a comment behind it, or one below that is indented as deeply, would be its text. */
    boolean hasRoomForBlock(int offset, int column) {
        if (skipSpaces(offset) != endOfLine(offset)) {
            return false;
        }
        int at = nextLine(offset);
        while (at < text.length() && isBlank(at)) {
            int next = nextLine(at);
            if (next == text.length()) {
                return true;
            }
            at = next;
        }
        return at >= text.length() || !isComment(at) || skipSpaces(at) - at <= column;
    }

    /** Whether the line of this position holds nothing but white space. */
    boolean isBlank(int offset) {
        int at = skipSpaces(startOfLine(offset));
        return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    /** Whether the line of this position holds nothing but a comment. */
    boolean isComment(int offset) {
        int at = skipSpaces(startOfLine(offset));
        return at < text.length() && text.charAt(at) == '#';
    }

    /** Where the lines of a piece of text end: behind the break of its last line; a block scalar ends there already. */
    int endOfBlock(int end) {
        return end > 0 && end == startOfLine(end) ? end : nextLine(end);
    }

    /** The position behind the last line before this one that is not blank. */
    int withoutBlankLines(int end) {
        int at = end;
        while (at > 0 && at == startOfLine(at) && isBlank(at - 1)) {
            at = startOfLine(at - 1);
        }
        return at;
    }
}
