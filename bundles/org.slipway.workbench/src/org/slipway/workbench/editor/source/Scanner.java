package org.slipway.workbench.editor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.workbench.editor.source.Token.Type;

/** Cuts a YAML text into pieces, line by line. Takes any text; what is no YAML comes out as values. */
final class Scanner {
    private static final Pattern KEY = Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|[^\\s#\\[\\]{},&*!|>'\"%@`-][^\\n]*?|-[^\\s][^\\n]*?)(?=\\s*:(?:\\s|$))");
    private static final Pattern BLOCK_HEADER = Pattern.compile("[|>][+-]?[1-9]?[+-]?\\s*(#.*)?");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int lineStart;
    private int lineEnd;
    private int at;
    /** Column at or below which a line ends the block scalar; -2 when there is none. */
    private int blockColumn = -2;
    private char openQuote;
    /** Column of the key whose quote or bracket is open. */
    private int openColumn;
    private int flowDepth;
    private int keyColumn;

    private Scanner(String text) {
        this.text = text;
    }

    static List<Token> scan(String text) {
        var scanner = new Scanner(text);
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            scanner.line(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
            start = end + 1;
        }
        return List.copyOf(scanner.tokens);
    }

    private void line(int start, int end) {
        lineStart = start;
        lineEnd = end;
        at = start;
        skipSpaces();
        if (at == lineEnd) {
            return;
        }
        if (blockColumn > -2) {
            if (at - lineStart > blockColumn) {
                add(Type.BLOCK, lineEnd);
                return;
            }
            blockColumn = -2;
        }
        if (at - lineStart <= openColumn && text.charAt(at) != ']' && text.charAt(at) != '}') {
            // What goes on over lines is indented more than its key, so a quote or bracket was left open by mistake.
            openQuote = 0;
            flowDepth = 0;
        }
        if (openQuote != 0) {
            quoted();
        } else if (at == lineStart && (text.startsWith("---", at) || text.startsWith("...", at) || text.charAt(at) == '%')) {
            add(Type.PUNCTUATION, text.charAt(at) == '%' ? lineEnd : at + 3);
        }
        rest();
    }

    private void rest() {
        keyColumn = at - lineStart - 1;
        while (true) {
            skipSpaces();
            if (at >= lineEnd) {
                return;
            }
            piece();
        }
    }

    private void piece() {
        char c = text.charAt(at);
        if (c == '#' && (at == lineStart || text.charAt(at - 1) <= ' ')) {
            add(Type.COMMENT, lineEnd);
        } else if (c == '-' && flowDepth == 0 && (at + 1 == lineEnd || text.charAt(at + 1) == ' ')) {
            keyColumn = at - lineStart;
            add(Type.DASH, at + 1);
        } else if (c == ':' && (at + 1 == lineEnd || text.charAt(at + 1) <= ' ')) {
            at++;
        } else if ("[]{},".indexOf(c) >= 0 && (flowDepth > 0 || c == '[' || c == '{')) {
            openColumn = flowDepth == 0 ? keyColumn : openColumn;
            flowDepth = Math.max(0, flowDepth + (c == '[' || c == '{' ? 1 : c == ',' ? 0 : -1));
            add(Type.PUNCTUATION, at + 1);
        } else if (c == '&' || c == '*' || c == '!') {
            add(Type.PUNCTUATION, endOfWord());
        } else if ((c == '|' || c == '>') && flowDepth == 0 && BLOCK_HEADER.matcher(text).region(at, lineEnd).matches()) {
            add(Type.PUNCTUATION, endOfWord());
            blockColumn = keyColumn;
        } else if (!key()) {
            value(c);
        }
    }

    private boolean key() {
        if (!mayBeKey()) {
            return false;
        }
        Matcher matcher = KEY.matcher(text).region(at, lineEnd);
        if (!matcher.lookingAt() || commentBefore(matcher.end())) {
            return false;
        }
        if (flowDepth == 0) {
            keyColumn = at - lineStart;
        }
        add(Type.KEY, matcher.end());
        return true;
    }

    /** A key begins its line, or follows dashes; in braces it follows a brace or a comma. */
    private boolean mayBeKey() {
        if (tokens.isEmpty()) {
            return true;
        }
        Token last = tokens.getLast();
        boolean first = last.offset() < lineStart;
        return flowDepth > 0 ? last.type() == Type.PUNCTUATION : first || last.type() == Type.DASH;
    }

    /** Looks no further than it must: a file of ten thousand lines has ten thousand keys. */
    private boolean commentBefore(int end) {
        return text.indexOf(" #", at, Math.min(end + 1, text.length())) >= 0;
    }

    private void value(char c) {
        if (c == '"' || c == '\'') {
            openQuote = c;
            openColumn = flowDepth == 0 ? keyColumn : openColumn;
            int start = at++;
            quotedFrom(start);
        } else {
            plain();
        }
    }

    private void quoted() {
        quotedFrom(at);
    }

    private void quotedFrom(int start) {
        while (at < lineEnd) {
            char c = text.charAt(at++);
            if (c == '\\' && openQuote == '"') {
                at = Math.min(at + 1, lineEnd);
            } else if (c == openQuote) {
                if (openQuote == '\'' && at < lineEnd && text.charAt(at) == '\'') {
                    at++;
                } else {
                    openQuote = 0;
                    break;
                }
            }
        }
        int end = at;
        at = start;
        add(Type.QUOTED, end);
    }

    private void plain() {
        int end = at;
        while (end < lineEnd) {
            char c = text.charAt(end);
            if (c == '#' && text.charAt(end - 1) <= ' ' && end > at || flowDepth > 0 && "[]{},".indexOf(c) >= 0) {
                break;
            }
            end++;
        }
        while (end > at && text.charAt(end - 1) <= ' ') {
            end--;
        }
        add(Type.PLAIN, Math.max(end, at + 1));
    }

    private int endOfWord() {
        int end = at;
        while (end < lineEnd && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private void skipSpaces() {
        while (at < lineEnd && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private void add(Type type, int end) {
        tokens.add(new Token(type, at, end - at, at - lineStart));
        at = end;
    }
}
