package org.slipway.sequence.flow;

import java.util.List;

import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Condition;
import org.slipway.model.NoneCondition;
import org.slipway.model.VariableCondition;

/**
 * The worlds in which a condition may hold, and those in which it may not. Only what the worlds know, the environment and the
 * firmware, tells them apart.
 */
record Split(Worlds may, Worlds mayNot) {

    static Split of(Condition condition, Worlds before) {
        return switch (condition) {
            case AllCondition all -> all(all.getConditions(), before);
            case AnyCondition any -> any(any.getConditions(), before);
            case NoneCondition none -> any(none.getConditions(), before).turned();
            case VariableCondition compared when Comparing.plain(compared) -> atom(compared, before);
            default -> new Split(before, before);
        };
    }

    private static Split all(List<Condition> conditions, Worlds before) {
        Worlds may = before;
        Worlds mayNot = Worlds.nowhere();
        for (Condition each : conditions) {
            Split split = of(each, before);
            may = may.and(split.may);
            mayNot = mayNot.or(split.mayNot);
        }
        return conditions.isEmpty() ? new Split(before, before) : new Split(may, mayNot);
    }

    private static Split any(List<Condition> conditions, Worlds before) {
        Worlds may = Worlds.nowhere();
        Worlds mayNot = before;
        for (Condition each : conditions) {
            Split split = of(each, before);
            may = may.or(split.may);
            mayNot = mayNot.and(split.mayNot);
        }
        return conditions.isEmpty() ? new Split(before, before) : new Split(may, mayNot);
    }

    private Split turned() {
        return new Split(mayNot, may);
    }

    private static Split atom(VariableCondition condition, Worlds before) {
        return Environs.mark(condition.getVariable()).map(mark -> {
            boolean whenSet = Comparing.holds(condition, "true");
            boolean whenNot = Comparing.holds(condition, "false");
            Worlds set = before.where(mark, true);
            Worlds not = before.where(mark, false);
            return whenSet == whenNot ? whenSet ? new Split(before, Worlds.nowhere()) : new Split(Worlds.nowhere(), before)
                    : whenSet ? new Split(set, not) : new Split(not, set);
        }).orElse(new Split(before, before));
    }
}
