package org.slipway.sequence.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.Condition;
import org.slipway.model.ModelFactory;
import org.slipway.model.VariableCondition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Step;
import org.slipway.sequence.flow.Literals.Literal;

/** What the conditions of the groups around an entry, and the steps before it, say about variables, as far as nothing can have changed them since. */
final class Context {
    /** Where a condition asks more than anybody reads, or more is asked of one variable, nothing is said. */
    private static final int MOST = 60;

    private final Map<String, Deque<Known>> known = new HashMap<>();

    private record Known(Literal literal, int index, Entry entry) {
        boolean isSet() {
            return entry instanceof Step;
        }

        String said() {
            return isSet() ? "“" + entry.getName() + "” sets “" + literal.condition().getVariable() + "” to something else before"
                    : "the group “" + entry.getName() + "” asks something else of “" + literal.condition().getVariable() + "”";
        }
    }

    /** What holds inside a group. */
    void enter(Entry group, Condition condition, int index) {
        literals(condition).forEach(literal -> known.computeIfAbsent(name(literal), name -> new ArrayDeque<>()).addLast(new Known(literal, index, group)));
    }

    /** What {@link #enter} with the same condition noted last. */
    void leave(Condition condition) {
        literals(condition).forEach(literal -> known.get(name(literal)).removeLast());
    }

    /** What a step makes of a variable, for the entries behind it in its list. */
    void set(Step step, String variable, String value, int index) {
        VariableCondition holds = ModelFactory.eINSTANCE.createVariableCondition();
        holds.setVariable(variable);
        if (value.isEmpty()) {
            holds.setExists(false);
        } else {
            holds.setEquals(value);
        }
        var literal = new Literal(holds, true);
        known.computeIfAbsent(name(literal), name -> new ArrayDeque<>()).addLast(new Known(literal, index + 1, step));
    }

    /** At the end of the list of a step that {@link #set} something. */
    void forget(String variable) {
        known.get(VariableUses.folded(variable)).removeLast();
    }

    private static List<Literal> literals(Condition condition) {
        List<Literal> literals = Literals.of(condition);
        return literals.size() > MOST ? List.of() : literals;
    }

    /** Whether the condition is decided by what is known here. */
    Optional<Verdict> decide(Entry entry, Condition condition, int index, VariableUses uses) {
        if (Literals.contradict(condition)) {
            return Optional.of(new Verdict(entry, condition, false, "it asks for something and for the contrary of it"));
        }
        Map<String, List<Literal>> own = new LinkedHashMap<>();
        literals(condition).forEach(literal -> own.computeIfAbsent(name(literal), name -> new ArrayList<>(1)).add(literal));
        boolean follows = !own.isEmpty() && Literals.complete(condition);
        for (Map.Entry<String, List<Literal>> asked : own.entrySet()) {
            List<Known> around = around(asked.getKey(), index, uses);
            List<Literal> together = Stream.concat(around.stream().map(Known::literal), asked.getValue().stream()).toList();
            if (together.size() > MOST) {
                return Optional.empty();
            }
            if (together.size() > 1 && !Literals.possible(together)) {
                return Optional.of(new Verdict(entry, condition, false, around.isEmpty()
                        ? "what it asks of “" + asked.getValue().getFirst().condition().getVariable() + "” contradicts itself" : around.getLast().said()));
            }
            follows = follows && asked.getValue().stream().allMatch(literal -> follows(literal, around.stream().filter(each -> !each.isSet()).toList()));
        }
        return follows ? Optional.of(new Verdict(entry, condition, true, "a group around it asks the same")) : Optional.empty();
    }

    private List<Known> around(String name, int index, VariableUses uses) {
        Deque<Known> all = known.get(name);
        return all == null || all.isEmpty() ? List.of() : all.stream().filter(each -> !uses.maybeSet(name, each.index(), index)).toList();
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
        return !Literals.possible(turned);
    }
}
