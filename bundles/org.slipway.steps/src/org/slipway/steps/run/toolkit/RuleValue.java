package org.slipway.steps.run.toolkit;


import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.variables.Value;

/** A value of the rules: text with %names%, and expressions between # signs of which those that only work on texts are computed. */
final class RuleValue {
    private static final Pattern EXPRESSION = Pattern.compile("#([^#]+)#");

    private final StepContext context;

    RuleValue(StepContext context) {
        this.context = context;
    }

    /** Empty where an expression in it cannot be computed. */
    Optional<Value> of(String written) {
        Value expanded = context.variables().expand(written);
        Matcher expression = EXPRESSION.matcher(expanded.text());
        if (expanded.holdsSecret() || !expression.find()) {
            return Optional.of(expanded);
        }
        var computed = new StringBuilder();
        int from = 0;
        do {
            Optional<String> result = new Parsing(expression.group(1)).whole();
            if (result.isEmpty()) {
                return Optional.empty();
            }
            computed.append(expanded.text(), from, expression.start()).append(result.get());
            from = expression.end();
        } while (expression.find());
        return Optional.of(Value.plain(computed.append(expanded.text().substring(from)).toString()));
    }

    /** One expression: texts in quotes, numbers, functions, and & between them. */
    private static final class Parsing {
        private static final int DEEPEST = 30;
        private final String text;
        private int at;
        private int depth;

        Parsing(String text) {
            this.text = text;
        }

        Optional<String> whole() {
            Optional<String> value = sum();
            blanks();
            return at == text.length() ? value : Optional.empty();
        }

        private Optional<String> sum() {
            Optional<String> value = term();
            while (value.isPresent() && next('&')) {
                Optional<String> more = term();
                String before = value.get();
                value = more.map(after -> before + after);
            }
            return value;
        }

        private Optional<String> term() {
            blanks();
            if (at >= text.length() || ++depth > DEEPEST) {
                return Optional.empty();
            }
            char first = text.charAt(at);
            Optional<String> value = first == '"' ? quoted() : Character.isDigit(first) ? Optional.of(word(Character::isDigit)) : Character.isLetter(first)
                    ? call() : Optional.empty();
            depth--;
            return value;
        }

        private Optional<String> quoted() {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                return Optional.empty();
            }
            String value = text.substring(at + 1, end);
            at = end + 1;
            return Optional.of(value);
        }

        private Optional<String> call() {
            String name = word(Character::isLetter).toLowerCase(Locale.ROOT);
            if (!next('(')) {
                return Optional.empty();
            }
            var arguments = new ArrayList<String>();
            do {
                Optional<String> argument = sum();
                if (argument.isEmpty()) {
                    return Optional.empty();
                }
                arguments.add(argument.get());
            } while (next(','));
            return next(')') ? computed(name, arguments) : Optional.empty();
        }

        private static Optional<String> computed(String name, List<String> with) {
            String first = with.getFirst();
            return switch (name + with.size()) {
                case "left2" -> number(with.get(1)).map(count -> first.substring(0, Math.min(count, first.length())));
                case "right2" -> number(with.get(1)).map(count -> first.substring(Math.max(0, first.length() - count)));
                case "mid2" -> number(with.get(1)).map(from -> first.substring(Math.clamp(from - 1L, 0, first.length())));
                case "mid3" -> number(with.get(1)).flatMap(from -> number(with.get(2)).map(count -> {
                    int begin = Math.clamp(from - 1L, 0, first.length());
                    return first.substring(begin, Math.min(first.length(), begin + count));
                }));
                case "ucase1" -> Optional.of(first.toUpperCase(Locale.ROOT));
                case "lcase1" -> Optional.of(first.toLowerCase(Locale.ROOT));
                case "trim1" -> Optional.of(first.strip());
                case "len1" -> Optional.of(Integer.toString(first.length()));
                case "replace3" -> with.get(1).isEmpty() ? Optional.of(first) : Optional.of(first.replace(with.get(1), with.get(2)));
                default -> Optional.empty();
            };
        }

        private static Optional<Integer> number(String text) {
            return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }

        private interface Kind {
            boolean has(char each);
        }

        private String word(Kind kind) {
            int from = at;
            while (at < text.length() && kind.has(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private boolean next(char wanted) {
            blanks();
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
