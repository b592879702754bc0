package org.slipway.sequence.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML that stands in a text. Values in it are exchanged where they stand, so that every other letter stays as it was; it need not
 * be well formed.
 */
final class NestedXml {
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![\\w.:-])([\\w.:-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");
    /** In a text: a CDATA section, a comment, a reference, or a character of its own. */
    private static final Pattern PIECE = Pattern.compile("<!\\[CDATA\\[((?s:.)*?)(?:]]>|\\z)|<!--(?s:.)*?(?:-->|\\z)|&(lt|gt|amp|quot|apos|#\\d{1,7}|#x[0-9A-Fa-f]{1,6});|(?s:.)[^<&]*+");

    /** Says what is to stand in the place of a value. Attributes are by their names in small letters. */
    @FunctionalInterface
    interface Exchange {
        String instead(Map<String, String> attributes, Map<String, String> ofParent, String value);
    }

    private final String text;
    private final Deque<Map<String, String>> open = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();
    private int copied;

    NestedXml(String text) {
        this.text = text;
    }

    static boolean is(String text) {
        String stripped = text.strip();
        return (stripped.startsWith("<") || stripped.startsWith("\uFEFF<")) && stripped.endsWith(">");
    }

    /** The text with other values in the elements that hold nothing but text. */
    String exchanged(Exchange exchange) {
        int at = text.indexOf('<');
        while (at >= 0 && at < text.length()) {
            at = text.indexOf('<', tag(at, exchange));
        }
        return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }

    /** @return where to look further */
    private int tag(int at, Exchange exchange) {
        int aside = behindAside(at);
        if (aside >= 0) {
            return aside;
        }
        if (text.startsWith("</", at)) {
            open.poll();
            return behind(">", at);
        }
        int end = endOfTag(at);
        if (end < 0) {
            return text.length();
        }
        if (text.charAt(end - 1) == '/') {
            return end + 1;
        }
        Map<String, String> attributes = attributes(at, end);
        int close = endOfText(end + 1);
        if (text.startsWith("</", close)) {
            exchange(end + 1, close, value -> exchange.instead(attributes, open.isEmpty() ? Map.of() : open.peek(), value));
        }
        open.push(attributes);
        return close;
    }

    private void exchange(int from, int to, UnaryOperator<String> instead) {
        String value = unescaped(text.substring(from, to));
        String other = instead.apply(value);
        if (!other.equals(value)) {
            out.append(text, copied, from).append(escaped(other));
            copied = to;
        }
    }

    /** Behind a comment, an instruction or a CDATA section; less than 0 where there is none. */
    private int behindAside(int at) {
        return text.startsWith("<!--", at) ? behind("-->", at + 4) : text.startsWith("<![CDATA[", at) ? behind("]]>", at + 9)
                : text.startsWith("<?", at) || text.startsWith("<!", at) ? behind(">", at) : -1;
    }

    private int behind(String mark, int at) {
        int found = text.indexOf(mark, at);
        return found < 0 ? text.length() : found + mark.length();
    }

    private int endOfTag(int at) {
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }

    private int endOfText(int from) {
        int at = text.indexOf('<', from);
        while (at >= 0 && (text.startsWith("<!--", at) || text.startsWith("<![CDATA[", at))) {
            at = text.indexOf('<', behindAside(at));
        }
        return at < 0 ? text.length() : at;
    }

    private Map<String, String> attributes(int from, int to) {
        Map<String, String> attributes = new HashMap<>(4);
        for (Matcher attribute = ATTRIBUTE.matcher(text).region(from, to); attribute.find();) {
            attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), unescaped(attribute.group(2) == null ? attribute.group(3) : attribute.group(2)));
        }
        return attributes.isEmpty() ? Map.of() : attributes;
    }

    /** What a parser would read; what is no reference stays as it is. */
    private static String unescaped(String raw) {
        if (raw.indexOf('&') < 0 && raw.indexOf('<') < 0) {
            return raw;
        }
        var value = new StringBuilder(raw.length());
        for (Matcher piece = PIECE.matcher(raw); piece.find();) {
            if (piece.group(1) != null) {
                value.append(piece.group(1));
            } else if (piece.group(2) != null) {
                value.append(referred(piece.group(2)));
            } else if (!piece.group().startsWith("<!--")) {
                value.append(piece.group());
            }
        }
        return value.toString();
    }

    private static String referred(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> {
                int code = name.startsWith("#x") ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
                yield Character.isValidCodePoint(code) ? Character.toString(code) : "&" + name + ";";
            }
        };
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#xD;");
    }

    /** As it may stand in an attribute too. */
    static String escapedAnywhere(String value) {
        return escaped(value).replace("\"", "&quot;").replace("'", "&apos;");
    }
}
