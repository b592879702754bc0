package org.slipway.engine.variables;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces %Name% by values, and what stands in those values too. A name without a value is left as it is typed, so that the variables of
 * the system still work when a command runs; so is a name that leads back to itself, and what would make the text too long.
 */
public final class Expander {
    /** What a text may grow to; four times what the longest command line of Windows is. */
    private static final int LONGEST = 128 * 1024;
    /** How many names are replaced in one text; values within values would otherwise multiply. */
    private static final int MOST = 10_000;
    private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z0-9_][A-Za-z0-9_-]{0,255})%");

    private final Function<String, Optional<Value>> values;

    /** @param values the value of a folded name */
    public Expander(Function<String, Optional<Value>> values) {
        this.values = values;
    }

    public Value expand(String text) {
        return text.indexOf('%') < 0 ? Value.plain(text) : new Expansion().expand(text, text);
    }

    /** The work on one text. */
    private final class Expansion {
        private final Set<String> around = new HashSet<>();
        private int left = MOST;

        Value expand(String text, String told) {
            if (text.indexOf('%') < 0) {
                return new Value(text, told);
            }
            var clear = new StringBuilder();
            var shown = new StringBuilder();
            int from = 0;
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find(from)) {
                clear.append(text, from, reference.start());
                shown.append(text, from, reference.start());
                Optional<Value> value = value(VariableNames.folded(reference.group(1)));
                if (value.isPresent() && clear.length() + value.get().text().length() <= LONGEST) {
                    clear.append(value.get().text());
                    shown.append(value.get().told());
                    from = reference.end();
                } else { // The percent sign at its end may begin the next name.
                    clear.append(text, reference.start(), reference.end() - 1);
                    shown.append(text, reference.start(), reference.end() - 1);
                    from = reference.end() - 1;
                }
            }
            clear.append(text, from, text.length());
            shown.append(text, from, text.length());
            return new Value(clear.toString(), shown.toString());
        }

        private Optional<Value> value(String name) {
            if (left-- <= 0 || !around.add(name)) {
                return Optional.empty();
            }
            try {
                return values.apply(name).map(found -> found.holdsSecret() ? found : expand(found.text(), found.told()));
            } finally {
                around.remove(name);
            }
        }
    }
}
