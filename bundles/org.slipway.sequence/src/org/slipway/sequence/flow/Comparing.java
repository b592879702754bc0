package org.slipway.sequence.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.VariableCondition;

/** Compares values as the engine does: numbers as numbers, texts without regard to case, nothing as the empty text. */
final class Comparing {

    private Comparing() {
    }

    /** Whether the condition's comparison can be worked out here: one value, without %variables% in it. */
    static boolean plain(VariableCondition condition) {
        return condition.getVariable() != null && operands(condition).noneMatch(value -> value.contains("%"))
                && condition.getLike() == null && condition.getNotLike() == null
                && operands(condition).count() + (condition.getExists() == null ? 0 : 1) == 1;
    }

    private static Stream<String> operands(VariableCondition condition) {
        return Stream.of(Optional.ofNullable(condition.getEquals()), Optional.ofNullable(condition.getNotEquals()), Optional.ofNullable(condition.getLess()),
                Optional.ofNullable(condition.getLessOrEqual()), Optional.ofNullable(condition.getGreater()),
                Optional.ofNullable(condition.getGreaterOrEqual())).flatMap(Optional::stream);
    }

    static boolean holds(VariableCondition condition, String value) {
        if (condition.getExists() != null) {
            return condition.getExists() != value.isEmpty();
        }
        if (condition.getEquals() != null) {
            return compare(value, condition.getEquals()) == 0;
        }
        if (condition.getNotEquals() != null) {
            return compare(value, condition.getNotEquals()) != 0;
        }
        if (condition.getLess() != null) {
            return compare(value, condition.getLess()) < 0;
        }
        if (condition.getLessOrEqual() != null) {
            return compare(value, condition.getLessOrEqual()) <= 0;
        }
        if (condition.getGreater() != null) {
            return compare(value, condition.getGreater()) > 0;
        }
        return condition.getGreaterOrEqual() == null || compare(value, condition.getGreaterOrEqual()) >= 0;
    }

    private static int compare(String one, String other) {
        Optional<BigDecimal> a = number(one);
        Optional<BigDecimal> b = number(other);
        return a.isPresent() && b.isPresent() ? a.get().compareTo(b.get())
                : one.toLowerCase(Locale.ROOT).compareTo(other.toLowerCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException text2) {
            return Optional.empty();
        }
    }

    /** Values that between them tell all such comparisons apart: those that are named, their neighbours, none, and others. */
    static List<String> candidates(List<VariableCondition> conditions) {
        var values = new ArrayList<>(List.of("", "true", "false", "\u0001", "zzzz other", "-1000000000", "1000000000"));
        for (VariableCondition condition : conditions) {
            operands(condition).forEach(value -> {
                values.add(value);
                values.add(value + " ");
                values.add(value + "\u0001");
                number(value).ifPresent(number -> {
                    values.add(number.subtract(new BigDecimal("0.5")).toPlainString());
                    values.add(number.add(new BigDecimal("0.5")).toPlainString());
                });
            });
        }
        return values;
    }
}
