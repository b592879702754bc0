package org.slipway.engine.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slipway.engine.condition.ConditionEvaluator;
import org.slipway.engine.condition.Fact;
import org.slipway.engine.condition.Reason;
import org.slipway.engine.condition.RecordedWorld;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.model.Condition;

/** Makes the decisions of a run again from what was looked at then, with other facts where somebody asks “what if”. */
public final class Replay {

    /** Where an entry's condition is had from; empty for an entry without one. */
    public interface Conditions {
        Optional<Condition> of(String entry);
    }

    /** @param now whether the condition holds with the facts as they are given now */
    public record Replayed(Decided decided, Reason now) {
        /** Whether the entry would be passed over that was run, or run that was passed over. */
        public boolean differs() {
            return (decided.choice() == Choice.RUN) != now.holds() && decided.choice() != Choice.REFUSED;
        }
    }

    private final Conditions conditions;

    public Replay(Conditions conditions) {
        this.conditions = conditions;
    }

    /**
     * All decisions that a condition made.
     *
     * @param given answers by subject, in upper or lower case, that take the place of what was seen; a subject that was not looked at changes nothing
     */
    public List<Replayed> decisions(List<Line> journal, Map<String, Map<String, Object>> given) {
        var changed = new TreeMap<String, Map<String, Object>>(String.CASE_INSENSITIVE_ORDER);
        changed.putAll(given);
        var decisions = new ArrayList<Replayed>();
        for (Line line : journal) {
            if (line.event() instanceof Decided decided && decided.choice() != Choice.DISABLED) {
                conditions.of(decided.entry()).ifPresent(condition -> decisions.add(new Replayed(decided, again(condition, decided.facts(), changed))));
            }
        }
        return decisions;
    }

    private static Reason again(Condition condition, List<Fact> facts, Map<String, Map<String, Object>> changed) {
        List<Fact> now = facts.stream().map(fact -> changed.containsKey(fact.subject()) ? new Fact(fact.subject(), merged(fact, changed)) : fact).toList();
        return new ConditionEvaluator(new RecordedWorld(now)).evaluate(condition);
    }

    /** Of instances of a class, given properties take the place of theirs in each; everything else is replaced. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Fact fact, Map<String, Map<String, Object>> changed) {
        Map<String, Object> given = changed.getOrDefault(fact.subject(), Map.of());
        if (!(fact.answer().get("rows") instanceof List<?> rows) || given.containsKey("rows")) {
            return given;
        }
        var merged = new ArrayList<Map<String, Object>>();
        for (Object row : rows) {
            var properties = new LinkedHashMap<>((Map<String, Object>) row);
            given.forEach((name, value) -> {
                properties.keySet().removeIf(name::equalsIgnoreCase);
                properties.put(name, value);
            });
            merged.add(properties);
        }
        return Map.of("rows", merged);
    }
}
