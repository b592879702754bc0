package org.slipway.engine.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slipway.engine.condition.Fact;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.model.RegistryType;

/** Facts of a journal as they might have been, for {@link Replay}. Of what nobody looked at, nothing can be supposed. */
public final class Supposition {
    /** What stands for the value of a variable, for instance, beside which nothing else is known. */
    public static final String VALUE = "value";
    private static final String ROWS = "rows";

    private final Map<String, Map<String, Object>> seen = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> supposed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** One thing that was looked at, and each answer that was had, in order. @param property of it; {@link #VALUE} where it has no other */
    public record Seen(String subject, String property, List<String> answers) {
    }

    public Supposition(List<Line> journal) {
        for (Line line : journal) {
            if (line.event() instanceof Decided decided) {
                decided.facts().forEach(fact -> seen.put(fact.subject(), fact.answer()));
            }
        }
    }

    /** All that was looked at to decide, each once, in the order of being looked at. */
    public static List<Seen> all(List<Line> journal) {
        var answers = new LinkedHashMap<List<String>, List<String>>();
        for (Line line : journal) {
            if (line.event() instanceof Decided decided) {
                decided.facts().forEach(fact -> properties(fact).forEach((property, answer) -> {
                    List<String> had = answers.computeIfAbsent(List.of(fact.subject(), property), key -> new ArrayList<>());
                    if (!had.contains(answer)) {
                        had.add(answer);
                    }
                }));
            }
        }
        return answers.entrySet().stream().map(each -> new Seen(each.getKey().getFirst(), each.getKey().getLast(), List.copyOf(each.getValue()))).toList();
    }

    private static Map<String, String> properties(Fact fact) {
        var properties = new LinkedHashMap<String, String>();
        if (fact.answer().get(ROWS) instanceof List<?> rows) {
            for (Object row : rows) {
                ((Map<?, ?>) row).forEach((name, value) -> properties.merge(String.valueOf(name), text(value), (one, other) -> one.equals(other) ? one : one + ", " + other));
            }
        } else if (fact.answer().isEmpty()) {
            properties.put(VALUE, "");
        } else {
            fact.answer().forEach((name, value) -> properties.put(name, text(value)));
        }
        return properties;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Supposes another answer, of the same type as what was seen; all else that is known of the subject stays. */
    public void suppose(String subject, String property, String text) {
        Map<String, Object> answer = supposed.computeIfAbsent(subject, key -> first(subject));
        if (property.equals(VALUE) && answer.isEmpty()) {
            answer.putAll(text.isEmpty() ? Map.of() : there(subject, text));
        } else {
            answer.put(property, alike(answer.get(property), text));
        }
    }

    /** What was not there might have been: as little is made up as conditions need. */
    private static Map<String, Object> there(String subject, String text) {
        return switch (subject.split(" ", 2)[0]) {
            case "file" -> Map.of("folder", false, "size", 0L, "modified", Instant.EPOCH.toString(), "version", text);
            case "value" -> Map.of("type", RegistryType.REG_SZ.getName(), "data", text);
            default -> Map.of(VALUE, text);
        };
    }

    /** Of instances of a class, what is not supposed is taken from them. */
    private Map<String, Object> first(String subject) {
        Map<String, Object> was = seen.getOrDefault(subject, Map.of());
        return was.containsKey(ROWS) ? new LinkedHashMap<>() : new LinkedHashMap<>(was);
    }

    private static Object alike(Object was, String text) {
        return switch (was) {
            case Boolean truth -> Boolean.valueOf(text.strip());
            case Number number when text.strip().matches("-?\\d{1,18}") -> Long.valueOf(text.strip());
            case null, default -> text;
        };
    }

    /** By subject, as {@link Replay} takes it. */
    public Map<String, Map<String, Object>> given() {
        return Map.copyOf(supposed);
    }
}
