package org.slipway.model.text;

import java.util.Optional;
import java.util.regex.Pattern;

import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlNode.Mapping;
import org.slipway.model.text.YamlNode.Scalar;
import org.slipway.model.text.YamlNode.Sequence;
import org.slipway.model.text.YamlNode.Style;

/** Writes one value as a scalar, in the style it had where that can still say it. */
final class Scalars {
    /** Plain in every YAML reader: a word or several, with nothing in them that YAML could take for something else. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_\\\\/][A-Za-z0-9_.\\\\/@-]*( [A-Za-z0-9_.\\\\/()@-]+)*");
    private Scalars() {
    }

    /**
     * A text that looks like a number or a truth value is not quoted: types come from the metamodel, not from the notation.
     *
     * @param column of the key that it belongs to: block scalars are indented by two from there
     */
    static String write(String value, Optional<Style> style, boolean flow, int column) {
        return switch (style.orElse(Style.PLAIN)) {
            case DOUBLE_QUOTED -> doubleQuoted(value);
            case SINGLE_QUOTED -> singleQuotable(value) ? singleQuoted(value) : doubleQuoted(value);
            case LITERAL, FOLDED -> value.indexOf('\n') >= 0 && blockable(value) && !flow ? literal(value, column)
                    : plainOrQuoted(value, flow);
            case PLAIN -> value.indexOf('\n') >= 0 && blockable(value) && !flow ? literal(value, column)
                    : plainOrQuoted(value, flow);
        };
    }

    /** A key of a mapping. */
    static String key(String key) {
        return key(key, false);
    }

    static String key(String key, boolean flow) {
        return plainOrQuoted(key, flow);
    }

    /**
     * Plain without a doubt as the value of a block mapping: it begins like a word and holds neither the end of a key nor the beginning of a
     * comment. Long command lines are so, and asking the parser for each takes its time.
     */
    private static boolean isPlainInBlock(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            boolean begins = i > 0 || Character.isLetterOrDigit(c) || c == '_' || c == '\\' || c == '/';
            if (!begins || c < ' ' || c > '~' || c == ':' && next == ' ' || c == ' ' && (next == ' ' || next == '#')) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static String plainOrQuoted(String value, boolean flow) {
        boolean quote = isNull(value);
        if (!quote && (PLAIN.matcher(value).matches() || !flow && isPlainInBlock(value) || readsBack(value, flow))) {
            return value;
        }
        return value.indexOf('\'') < 0 && value.indexOf('\\') >= 0 && singleQuotable(value) ? singleQuoted(value) : doubleQuoted(value);
    }

    private static boolean isNull(String value) {
        return new Scalar(0, 0, value, Style.PLAIN).isNull();
    }

    /** Whether the value, written plainly, is read as itself: the parser is asked, not a rule of ours. */
    private static boolean readsBack(String value, boolean flow) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0 || !value.equals(value.strip())) {
            return false;
        }
        String document = flow ? "k: [" + value + ", e]" : "k: " + value + " \nz: e";
        try {
            YamlNode root = YamlParser.parse(document, new Lines("", document)).orElseThrow();
            YamlNode read = ((Mapping) root).entries().getFirst().value();
            if (read instanceof Sequence list) {
                if (list.items().size() != 2) {
                    return false;
                }
                read = list.items().getFirst();
            } else if (((Mapping) root).entries().size() != 2) {
                return false;
            }
            return read instanceof Scalar scalar && scalar.style() == Style.PLAIN && scalar.value().equals(value);
        } catch (ProblemException notYaml) {
            return false;
        }
    }

    private static boolean singleQuotable(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != 0x85 && c != 0x2028 && c != 0x2029 && c != 0xfeff && !Character.isSurrogate((char) c));
    }

    private static String singleQuoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String doubleQuoted(String value) {
        var result = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> {
                    if (c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff
                            || c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff) {
                        result.append(String.format("\\u%04X", c));
                    } else {
                        result.appendCodePoint(c);
                    }
                }
            }
        });
        return result.append('"').toString();
    }

    private static boolean blockable(String value) {
        return !value.startsWith(" ") && !value.startsWith("\n") && !value.startsWith("\t") && !value.isBlank() && !value.endsWith("\n\n")
                && value.chars().allMatch(c -> c == '\n' || c == '\t' || c >= ' ' && c < 0x7f || c >= 0xa0 && c < 0xd800
                        && c != 0x2028 && c != 0x2029)
                && value.lines().noneMatch(line -> line.isBlank() && !line.isEmpty());
    }

    private static String literal(String value, int column) {
        String chomping = value.endsWith("\n") ? "" : "-";
        String pad = " ".repeat(column + 2);
        var result = new StringBuilder("|").append(chomping);
        String body = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
        for (String line : body.split("\n", -1)) {
            result.append('\n').append(line.isEmpty() ? "" : pad + line);
        }
        return result.toString();
    }
}
