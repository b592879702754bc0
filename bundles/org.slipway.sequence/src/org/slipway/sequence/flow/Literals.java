package org.slipway.sequence.flow;

import java.util.List;
import java.util.stream.Stream;

import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Condition;
import org.slipway.model.NoneCondition;
import org.slipway.model.VariableCondition;

/** The comparisons that must all come out in one way for a condition to hold. */
final class Literals {

    /** A comparison that must hold, or must not. */
    record Literal(VariableCondition condition, boolean holds) {
        boolean fits(String value) {
            return Comparing.holds(condition, value) == holds;
        }

        /** The variable's name, as it is compared. */
        String name() {
            return VariableUses.folded(condition.getVariable());
        }
    }

    private Literals() {
    }

    static List<Literal> of(Condition condition) {
        return of(condition, true).toList();
    }

    /** Whether the condition says nothing but these. */
    static boolean complete(Condition condition) {
        return switch (condition) {
            case AllCondition all -> all.getConditions().stream().allMatch(Literals::complete);
            case VariableCondition compared -> Comparing.plain(compared);
            default -> false;
        };
    }

    /** Whether any value fits them all, which are about one variable. */
    static boolean possible(List<Literal> literals) {
        List<VariableCondition> conditions = literals.stream().map(Literal::condition).toList();
        return Comparing.candidates(conditions).stream().anyMatch(value -> literals.stream().allMatch(each -> each.fits(value)));
    }

    private static Stream<Literal> of(Condition condition, boolean holds) {
        return switch (condition) {
            case AllCondition all when holds || all.getConditions().size() == 1 -> all.getConditions().stream().flatMap(each -> of(each, holds));
            case AnyCondition any when !holds || any.getConditions().size() == 1 -> any.getConditions().stream().flatMap(each -> of(each, holds));
            case NoneCondition none when holds || none.getConditions().size() == 1 -> none.getConditions().stream().flatMap(each -> of(each, !holds));
            case VariableCondition compared when Comparing.plain(compared) -> Stream.of(new Literal(compared, holds));
            default -> Stream.empty();
        };
    }
}
