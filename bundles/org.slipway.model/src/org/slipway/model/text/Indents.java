package org.slipway.model.text;

import java.util.stream.Collectors;

/** Moves pieces of text to another column. The first line is where it is; blank lines stay empty. */
final class Indents {

    private Indents() {
    }

    /** Takes up to this many spaces from the beginning of each line but the first. */
    static String without(String piece, int columns) {
        return shifted(piece, -columns);
    }

    static String with(String piece, int columns) {
        return shifted(piece, columns);
    }

    static String shifted(String piece, int columns) {
        if (columns == 0 || piece.indexOf('\n') < 0) {
            return piece;
        }
        String[] lines = piece.split("\n", -1);
        var result = new StringBuilder(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            result.append('\n').append(line(lines[i], columns));
        }
        return result.toString();
    }

    /** Moves every line of whole lines, the first too. */
    static String lines(String whole, int columns) {
        return columns == 0 ? whole : whole.lines().map(each -> line(each, columns)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line, int columns) {
        if (line.isBlank()) {
            return line;
        }
        if (columns > 0) {
            return " ".repeat(columns) + line;
        }
        int at = 0;
        while (at < -columns && at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return line.substring(at);
    }
}
