package org.slipway.sequence.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slipway.model.VariableCondition;

/** Compares values as the engine does: numbers as numbers, texts without regard to case, nothing as the empty text. */
final class Comparing {
    /** Numbers as people write them. Others, 1e999999999 among them, are texts here. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final BigDecimal TWO = new BigDecimal(2);

    private Comparing() {
    }

    /** Whether the condition's comparison can be worked out here: one value, without %variables% in it. */
    static boolean plain(VariableCondition condition) {
        if (condition.getVariable() == null || condition.getLike() != null || condition.getNotLike() != null) {
            return false;
        }
        List<String> operands = operands(condition);
        return operands.size() + (condition.getExists() == null ? 0 : 1) == 1 && (operands.isEmpty() || operands.getFirst().indexOf('%') < 0);
    }

    private static List<String> operands(VariableCondition condition) {
        var operands = new ArrayList<String>(1);
        add(condition.getEquals(), operands);
        add(condition.getNotEquals(), operands);
        add(condition.getLess(), operands);
        add(condition.getLessOrEqual(), operands);
        add(condition.getGreater(), operands);
        add(condition.getGreaterOrEqual(), operands);
        return operands;
    }

    private static void add(@Nullable String operand, List<String> operands) {
        if (operand != null) {
            operands.add(operand);
        }
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
        return Optional.of(text.strip()).filter(each -> NUMBER.matcher(each).matches()).map(BigDecimal::new);
    }

    /** Values that between them tell all such comparisons apart: those that are named, what lies between and around them, none, and others. */
    static List<String> candidates(List<VariableCondition> conditions) {
        var values = new LinkedHashSet<>(List.of("", "true", "false", "\u0001", "zzzz other"));
        var numbers = new TreeSet<BigDecimal>();
        for (VariableCondition condition : conditions) {
            operands(condition).forEach(value -> {
                values.add(value);
                values.add(value + " ");
                values.add(value + "\u0001");
                number(value).ifPresent(numbers::add);
            });
        }
        numbers.addAll(List.of(new BigDecimal("-1000000000"), new BigDecimal("1000000000")));
        values.add(numbers.first().subtract(BigDecimal.ONE).toPlainString());
        values.add(numbers.last().add(BigDecimal.ONE).toPlainString());
        for (BigDecimal number : numbers) {
            values.add(number.toPlainString());
            Optional.ofNullable(numbers.higher(number)).map(next -> number.add(next).divide(TWO)).map(BigDecimal::toPlainString).ifPresent(values::add);
        }
        boolean numbersAlone = areNumbers(conditions);
        return values.stream().filter(value -> !numbersAlone || value.isEmpty() || number(value).isPresent()).toList();
    }

    /** Whether they ask for more or less than numbers, and for nothing but numbers: then texts are not meant, though the engine would compare them. */
    private static boolean areNumbers(List<VariableCondition> conditions) {
        return conditions.stream().flatMap(each -> operands(each).stream()).allMatch(each -> number(each).isPresent()) && conditions.stream()
                .anyMatch(each -> each.getLess() != null || each.getLessOrEqual() != null || each.getGreater() != null || each.getGreaterOrEqual() != null);
    }
}
