package org.slipway.sequence.flow;

import java.util.List;

import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Condition;
import org.slipway.model.NoneCondition;
import org.slipway.model.VariableCondition;

/** What conditions come to if a variable has a value, whatever else is the case. */
public record Assuming(String variable, String value) {

    /** Whether there is a case in which the condition holds. */
    public boolean mayHold(Condition condition) {
        return may(condition, true);
    }

    private boolean may(Condition condition, boolean hold) {
        return switch (condition) {
            case AllCondition all -> group(all.getConditions(), hold, hold);
            case AnyCondition any -> group(any.getConditions(), hold, !hold);
            case NoneCondition none -> group(none.getConditions(), !hold, hold);
            case VariableCondition compared when Comparing.plain(compared) && VariableUses.folded(compared.getVariable()).equals(VariableUses.folded(variable)) ->
                Comparing.holds(compared, value) == hold;
            default -> true;
        };
    }

    /** @param every whether it takes all of them, or one */
    private boolean group(List<Condition> conditions, boolean hold, boolean every) {
        return conditions.isEmpty() || (every ? conditions.stream().allMatch(each -> may(each, hold)) : conditions.stream().anyMatch(each -> may(each, hold)));
    }
}
