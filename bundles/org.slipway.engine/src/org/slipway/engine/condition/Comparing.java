package org.slipway.engine.condition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.slipway.model.Comparison;
import org.slipway.model.RegistryComparison;

/** Compares values: numbers as numbers where both are, all else as texts without regard to case; versions part by part. */
final class Comparing {
    /** Longer ones are texts: no register holds them, and huge exponents would take for ever. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?\\d{1,30}(\\.\\d{1,30})?\\s*");
    private static final Pattern VERSION = Pattern.compile("\\s*\\d{1,18}(\\.\\d{1,18}){0,3}\\s*");

    private Comparing() {
    }

    static int values(String one, String other) {
        Optional<BigDecimal> first = number(one);
        Optional<BigDecimal> second = number(other);
        return first.isPresent() && second.isPresent() ? first.get().compareTo(second.get()) : one.compareToIgnoreCase(other);
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    /** Dotted numbers of up to four parts; those that are left out are 0. Empty where either is none. */
    static Optional<Integer> versions(String one, String other) {
        if (!VERSION.matcher(one).matches() || !VERSION.matcher(other).matches()) {
            return Optional.empty();
        }
        String[] first = one.strip().split("\\.");
        String[] second = other.strip().split("\\.");
        for (int i = 0; i < 4; i++) {
            int part = Long.compare(i < first.length ? Long.parseLong(first[i]) : 0, i < second.length ? Long.parseLong(second[i]) : 0);
            if (part != 0) {
                return Optional.of(part);
            }
        }
        return Optional.of(0);
    }

    static boolean holds(Comparison asked, int comparison) {
        return switch (asked) {
            case EQUALS -> comparison == 0;
            case NOT_EQUALS -> comparison != 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }

    /** Of the two that only ask whether something is there, nothing. */
    static Optional<Comparison> plain(RegistryComparison asked) {
        return switch (asked) {
            case EXISTS, NOT_EXISTS -> Optional.empty();
            case EQUALS -> Optional.of(Comparison.EQUALS);
            case NOT_EQUALS -> Optional.of(Comparison.NOT_EQUALS);
            case LESS -> Optional.of(Comparison.LESS);
            case LESS_OR_EQUAL -> Optional.of(Comparison.LESS_OR_EQUAL);
            case GREATER -> Optional.of(Comparison.GREATER);
            case GREATER_OR_EQUAL -> Optional.of(Comparison.GREATER_OR_EQUAL);
        };
    }

    static String word(Comparison asked) {
        return switch (asked) {
            case EQUALS -> "is";
            case NOT_EQUALS -> "is not";
            case LESS -> "is less than";
            case LESS_OR_EQUAL -> "is at most";
            case GREATER -> "is more than";
            case GREATER_OR_EQUAL -> "is at least";
        };
    }
}
