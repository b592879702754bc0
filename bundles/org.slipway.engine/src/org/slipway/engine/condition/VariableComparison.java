package org.slipway.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.slipway.engine.variables.Value;
import org.slipway.model.VariableCondition;

/** Compares a variable. One that has no value is compared as the empty text. */
final class VariableComparison {
    private final VariableCondition condition;
    private final World world;
    private final Optional<Value> value;

    private VariableComparison(VariableCondition condition, World world, Optional<Value> value) {
        this.condition = condition;
        this.world = world;
        this.value = value;
    }

    static VariableComparison of(VariableCondition condition, World world) {
        return new VariableComparison(condition, world, world.variable(condition.getVariable() == null ? "" : condition.getVariable()));
    }

    Reason reason(String sentence) {
        List<Boolean> answers = answers();
        if (answers.isEmpty()) {
            return Reason.trouble(sentence, "it compares the variable with nothing", false);
        }
        return Reason.leaf(sentence, !answers.contains(false), value.map(found -> "it is “" + found.told() + "”").orElse("it has no value"));
    }

    private List<Boolean> answers() {
        var answers = new ArrayList<Boolean>();
        compare(answers, condition.getEquals(), (own, other) -> Comparing.values(own, other) == 0);
        compare(answers, condition.getNotEquals(), (own, other) -> Comparing.values(own, other) != 0);
        compare(answers, condition.getLess(), (own, other) -> Comparing.values(own, other) < 0);
        compare(answers, condition.getLessOrEqual(), (own, other) -> Comparing.values(own, other) <= 0);
        compare(answers, condition.getGreater(), (own, other) -> Comparing.values(own, other) > 0);
        compare(answers, condition.getGreaterOrEqual(), (own, other) -> Comparing.values(own, other) >= 0);
        compare(answers, condition.getLike(), (own, pattern) -> Wildcards.match(pattern, own));
        compare(answers, condition.getNotLike(), (own, pattern) -> !Wildcards.match(pattern, own));
        if (condition.getExists() != null) {
            answers.add(condition.getExists() == value.isPresent());
        }
        return answers;
    }

    private void compare(List<Boolean> answers, String operand, BiPredicate<String, String> holds) {
        if (operand != null) {
            answers.add(holds.test(value.map(Value::text).orElse(""), world.expand(operand).text()));
        }
    }
}
