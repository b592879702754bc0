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

    private final String template;

    public ActionTemplate(String template) {
        this.template = template;
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
        var names = new ArrayList<String>();
        Matcher found = Pattern.compile(expression(names), Pattern.CASE_INSENSITIVE | Pattern.DOTALL).matcher(action);
        var values = new LinkedHashMap<String, String>();
        if (found.matches()) {
            for (int i = 0; i < names.size(); i++) {
                if (found.group(i + 1) != null) {
                    values.put(names.get(i), found.group(i + 1));
                }
            }
        }
        return values;
    }

    private String expression(List<String> names) {
        var expression = new StringBuilder();
        for (Matcher piece = PIECE.matcher(template); piece.find();) {
            if (piece.group(1) != null) {
                expression.append("(?:").append(plain(piece.group(1), names)).append(")?");
            } else {
                expression.append(plain(piece.group(), names));
            }
        }
        return expression.toString();
    }

    /** The last value takes what is left; others end where the next word begins. */
    private String plain(String text, List<String> names) {
        var expression = new StringBuilder();
        int last = 0;
        for (Matcher feature = FEATURE.matcher(text); feature.find(); last = feature.end()) {
            expression.append(literal(text.substring(last, feature.start())));
            names.add(feature.group(1));
            expression.append(template.endsWith(feature.group()) ? "(.*)" : "([^\\s\"]*)");
        }
        return expression.append(literal(text.substring(last))).toString();
    }

    private static String literal(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }
}
