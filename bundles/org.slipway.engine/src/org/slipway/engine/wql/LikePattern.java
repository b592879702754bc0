package org.slipway.engine.wql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * The pattern of LIKE: % stands for any text, _ for one character, [abc], [a-f] and [^abc] for one of a set. Compared without regard
 * to case, in time that grows with text times pattern at most.
 */
public final class LikePattern {
    private final String source;
    private final List<Part> parts = new ArrayList<>();

    private sealed interface Part {
        record Any() implements Part {}
        record One(IntPredicate fits) implements Part {}
    }

    public LikePattern(String source) {
        this.source = source;
        String folded = source.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < folded.length()) {
            char next = folded.charAt(at);
            int end = next == '[' ? folded.indexOf(']', at + 2) : -1;
            if (end > 0) {
                parts.add(new Part.One(set(folded.substring(at + 1, end))));
                at = end;
            } else if (next == '%') {
                parts.add(new Part.Any());
            } else {
                parts.add(new Part.One(next == '_' ? any -> true : each -> each == next));
            }
            at++;
        }
    }

    private static IntPredicate set(String inside) {
        boolean negated = inside.startsWith("^") || inside.startsWith("!");
        String members = negated ? inside.substring(1) : inside;
        return each -> negated != holds(members, each);
    }

    private static boolean holds(String members, int character) {
        for (int i = 0; i < members.length(); i++) {
            boolean range = i + 2 < members.length() && (members.charAt(i + 1) == '-' || members.charAt(i + 1) == '=');
            if (range ? character >= members.charAt(i) && character <= members.charAt(i + 2) : character == members.charAt(i)) {
                return true;
            }
            i += range ? 2 : 0;
        }
        return false;
    }

    /** Walks both at once; at a dead end it goes back to the last % only, which is enough. */
    public boolean matches(String value) {
        String text = value.toLowerCase(Locale.ROOT);
        int at = 0;
        int part = 0;
        int lastAny = -1;
        int resume = 0;
        while (at < text.length()) {
            if (part < parts.size() && parts.get(part) instanceof Part.One one && one.fits().test(text.charAt(at))) {
                at++;
                part++;
            } else if (part < parts.size() && parts.get(part) instanceof Part.Any) {
                lastAny = part++;
                resume = at;
            } else if (lastAny >= 0) {
                part = lastAny + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (part < parts.size() && parts.get(part) instanceof Part.Any) {
            part++;
        }
        return part == parts.size();
    }

    @Override
    public String toString() {
        return source;
    }
}
