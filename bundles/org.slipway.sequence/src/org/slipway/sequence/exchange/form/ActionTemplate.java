package org.slipway.sequence.exchange.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line with {feature} where a value goes, and [ … ] around what is left out where one of its values is missing. */
public final class ActionTemplate {
    private static final Pattern PIECE = Pattern.compile("\\[([^\\[\\]]*)\\]|\\{(\\w+)\\}|[^\\[\\]{}]+");
    private static final Pattern FEATURE = Pattern.compile("\\{(\\w+)\\}");

    /** Windows takes no longer command line, and what is longer was written by nobody from this template. */
    private static final int LONGEST = 32_768;

    private final String template;
    private final List<String> names = new ArrayList<>();
    private final Pattern written;

    public ActionTemplate(String template) {
        this.template = template;
        this.written = Pattern.compile(expression(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The features that it holds. */
    public List<String> features() {
        return FEATURE.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** @param values the text of each feature; empty where it has none */
    public String write(Function<String, Optional<String>> values) {
        var text = new StringBuilder();
        for (Matcher piece = PIECE.matcher(template); piece.find();) {
            if (piece.group(1) != null) {
                text.append(optional(piece.group(1), values));
            } else if (piece.group(2) != null) {
                text.append(values.apply(piece.group(2)).orElse(""));
            } else {
                text.append(piece.group());
            }
        }
        return text.toString();
    }

    private static String optional(String section, Function<String, Optional<String>> values) {
        for (Matcher feature = FEATURE.matcher(section); feature.find();) {
            if (values.apply(feature.group(1)).filter(value -> !value.isEmpty()).isEmpty()) {
                return "";
            }
        }
        return FEATURE.matcher(section).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1)).orElse("")));
    }

    /** The values of a command line that this template may have written; nothing where it has not. */
    public Map<String, String> read(String action) {
        Matcher found = written.matcher(action);
        var values = new LinkedHashMap<String, String>();
        if (!names.isEmpty() && action.length() <= LONGEST && found.matches()) {
            for (int i = 0; i < names.size(); i++) {
                if (found.group(i + 1) != null) {
                    values.put(names.get(i), found.group(i + 1));
                }
            }
        }
        return values;
    }

    private String expression() {
        var expression = new StringBuilder();
        for (Matcher piece = PIECE.matcher(template); piece.find();) {
            if (piece.group(1) != null) {
                expression.append("(?:").append(plain(piece.group(1))).append(")?");
            } else {
                expression.append(plain(piece.group()));
            }
        }
        return expression.toString();
    }

    /** The last value takes what is left; others end where the next word or the next piece of the template begins, and never give back what they took. */
    private String plain(String text) {
        var expression = new StringBuilder();
        int last = 0;
        for (Matcher feature = FEATURE.matcher(text); feature.find(); last = feature.end()) {
            expression.append(literal(text.substring(last, feature.start())));
            names.add(feature.group(1));
            expression.append(template.endsWith(feature.group()) ? "(.*)" : value(text.substring(feature.end())));
        }
        return expression.append(literal(text.substring(last))).toString();
    }

    private static String value(String behind) {
        return "([^\\s\"" + (behind.isEmpty() || behind.charAt(0) == '{' ? "" : Pattern.quote(behind.substring(0, 1))) + "]*+)";
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }
}
