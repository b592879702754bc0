package org.slipway.sequence.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.Condition;
import org.slipway.model.VariableCondition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.flow.Literals.Literal;

/** What the conditions of the groups around an entry say about variables, as far as nothing can have changed them since. */
final class Context {
    private final Deque<Known> known = new ArrayDeque<>();

    private record Known(Literal literal, int index, Entry entry) {
    }

    /** What holds inside a group. */
    void enter(Entry group, Condition condition, int index) {
        Literals.of(condition).forEach(literal -> known.addLast(new Known(literal, index, group)));
    }

    void leave(Entry group) {
        known.removeIf(each -> each.entry() == group);
    }

    /** Whether the condition is decided by what is known here. */
    Optional<Verdict> decide(Entry entry, Condition condition, int index, VariableUses uses) {
        List<Literal> own = Literals.of(condition);
        for (Literal literal : own) {
            List<Known> around = around(name(literal), index, uses);
            List<Literal> together = Stream.concat(around.stream().map(Known::literal), own.stream().filter(each -> name(each).equals(name(literal)))).toList();
            if (together.size() > 1 && !possible(together)) {
                return Optional.of(new Verdict(entry, condition, false, around.isEmpty()
                        ? "what it asks of “" + literal.condition().getVariable() + "” contradicts itself"
                        : "the group “" + around.getLast().entry().getName() + "” asks something else of “" + literal.condition().getVariable() + "”"));
            }
        }
        return !own.isEmpty() && Literals.complete(condition) && own.stream().allMatch(literal -> follows(literal, around(name(literal), index, uses)))
                ? Optional.of(new Verdict(entry, condition, true, "a group around it asks the same")) : Optional.empty();
    }

    private List<Known> around(String name, int index, VariableUses uses) {
        return known.stream().filter(each -> name(each.literal()).equals(name) && !uses.maybeSet(name, each.index(), index)).toList();
    }

    private static String name(Literal literal) {
        return literal.condition().getVariable().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean follows(Literal literal, List<Known> around) {
        if (around.isEmpty()) {
            return false;
        }
        var turned = new ArrayList<>(around.stream().map(Known::literal).toList());
        turned.add(new Literal(literal.condition(), !literal.holds()));
        return !possible(turned);
    }

    /** Whether any value fits them all. */
    private static boolean possible(List<Literal> literals) {
        List<VariableCondition> conditions = literals.stream().map(Literal::condition).toList();
        return Comparing.candidates(conditions).stream().anyMatch(value -> literals.stream().allMatch(each -> each.fits(value)));
    }
}
