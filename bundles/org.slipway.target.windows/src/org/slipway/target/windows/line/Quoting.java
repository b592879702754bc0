package org.slipway.target.windows.line;

/**
 * Writes one argument so that CommandLineToArgvW and the C library of Microsoft read it back as it is. Backslashes are plain, except in front of
 * a quote: there two stand for one, and an odd one keeps the quote from ending the argument.
 */
public final class Quoting {

    /** The argument, within quotes where it needs them. */
    public String quoted(String argument) {
        if (!argument.isEmpty() && argument.chars().noneMatch(Quoting::needsQuotes)) {
            return argument;
        }
        var text = new StringBuilder("\"");
        int backslashes = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '\\') {
                backslashes++;
            } else {
                text.repeat('\\', c == '"' ? 2 * backslashes + 1 : backslashes).append(c);
                backslashes = 0;
            }
        }
        return text.repeat('\\', 2 * backslashes).append('"').toString();
    }

    /** Blanks of any kind, also those that only Java's own starting of programs takes for such. */
    private static boolean needsQuotes(int c) {
        return c == '"' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
