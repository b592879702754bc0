package org.slipway.sequence.flow;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.AllCondition;
import org.slipway.model.AnyCondition;
import org.slipway.model.Condition;
import org.slipway.model.NoneCondition;
import org.slipway.model.VariableCondition;

/** The comparisons that must all come out in one way for a condition to hold. */
final class Literals {
    /** More are not compared with each other. */
    private static final int MOST = 60;

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

    /** A condition of any kind that must hold, or must not, and is made of no others. */
    private record Atom(Condition condition, boolean holds) {
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

    /** Whether the condition asks for something and for the contrary of it, whatever that is. */
    static boolean contradict(Condition condition) {
        List<Atom> atoms = atoms(condition, true).limit(MOST).toList();
        return atoms.stream().anyMatch(one -> atoms.stream().anyMatch(other -> one.holds() && !other.holds() && EcoreUtil.equals(one.condition(), other.condition())));
    }

    private static Stream<Literal> of(Condition condition, boolean holds) {
        return atoms(condition, holds).filter(each -> each.condition() instanceof VariableCondition compared && Comparing.plain(compared))
                .map(each -> new Literal((VariableCondition) each.condition(), each.holds()));
    }

    private static Stream<Atom> atoms(Condition condition, boolean holds) {
        return switch (condition) {
            case AllCondition all -> holds || all.getConditions().size() == 1 ? all.getConditions().stream().flatMap(each -> atoms(each, holds)) : Stream.empty();
            case AnyCondition any -> !holds || any.getConditions().size() == 1 ? any.getConditions().stream().flatMap(each -> atoms(each, holds)) : Stream.empty();
            case NoneCondition none -> holds || none.getConditions().size() == 1 ? none.getConditions().stream().flatMap(each -> atoms(each, !holds)) : Stream.empty();
            default -> Stream.of(new Atom(condition, holds));
        };
    }
}
