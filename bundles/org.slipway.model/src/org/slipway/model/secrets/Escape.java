package org.slipway.model.secrets;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Ways to write characters that may not stand for themselves somewhere. Writers differ in which characters they escape and
 * how, so text is read rather than secrets written in every possible way.
 */
enum Escape {
    /** {@code &lt;}, {@code &#39;}, {@code &#x27;}. */
    XML("&(?:amp|lt|gt|quot|apos|#\\d{1,7}|#[xX]\\p{XDigit}{1,6});", Escape::entity),

    /** {@code %3C}, in a path or a query. */
    URL(Escape.PERCENT, Escape::percent),

    /** The same in the fields of a form, where a plus is a space. */
    FORM("\\+|" + Escape.PERCENT, written -> written.equals("+") ? " " : percent(written)),

    /** A backslash before a character or its number: JSON, Java, double quotes in YAML. */
    BACKSLASH("\\\\(?:u\\p{XDigit}{4}|[\"'\\\\/bfnrt])", Escape::backslash),

    /** A single quote in single quotes: YAML and PowerShell double it, a shell leaves the quotes for it. */
    QUOTE("''|'\\\\''", written -> "'");

    /** One character at a time: the first byte tells how many follow. */
    private static final String PERCENT = "%[0-7]\\p{XDigit}|%[CDcd]\\p{XDigit}%\\p{XDigit}{2}"
            + "|%[Ee]\\p{XDigit}(?:%\\p{XDigit}{2}){2}|%[Ff]\\p{XDigit}(?:%\\p{XDigit}{2}){3}";

    private final Pattern pattern;
    private final UnaryOperator<String> reader;

    Escape(String pattern, UnaryOperator<String> reader) {
        this.pattern = Pattern.compile(pattern);
        this.reader = reader;
    }

    /** What to look for; it never writes a character with fewer characters than Java does. */
    Pattern pattern() {
        return pattern;
    }

    /** The character that is written so. */
    String read(String written) {
        return reader.apply(written);
    }

    private static String entity(String written) {
        String name = written.substring(1, written.length() - 1);
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(name.charAt(1) == 'x' || name.charAt(1) == 'X' ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1)), written);
        };
    }

    private static String numbered(int codePoint, String written) {
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : written;
    }

    private static String percent(String written) {
        return new String(HexFormat.of().parseHex(written.replace("%", "")), StandardCharsets.UTF_8);
    }

    private static String backslash(String written) {
        char kind = written.charAt(1);
        return switch (kind) {
            case 'u' -> String.valueOf((char) Integer.parseInt(written.substring(2), 16));
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> String.valueOf(kind);
        };
    }
}
