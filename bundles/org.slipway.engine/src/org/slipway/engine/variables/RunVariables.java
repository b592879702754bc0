package org.slipway.engine.variables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The variables of one run at one moment. What was set for the run wins over what a step brings for itself, which is there only
 * while that step runs. Used by one thread.
 */
public final class RunVariables {
    /** What a value may hold, as the other engines have it. */
    public static final int LONGEST_VALUE = 4_000;
    /** What all values together may hold, in characters: 32 MB of two bytes. */
    private static final long LARGEST = 16L * 1024 * 1024;

    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, Held> ofStep = new LinkedHashMap<>();
    private final SecretMask secrets = new SecretMask();
    private long size;

    private record Held(String name, Value value, boolean readOnly) {
    }

    /** The value, empty where there is none: an empty value is none. */
    public Optional<Value> get(String name) {
        String folded = VariableNames.folded(name);
        return Optional.ofNullable(held.get(folded)).or(() -> Optional.ofNullable(ofStep.get(folded))).map(Held::value);
    }

    /** Whether it was set for the run, not merely brought along by the step that runs. */
    public boolean isSet(String name) {
        return held.containsKey(VariableNames.folded(name));
    }

    /** The text of the value, empty where there is none. */
    public String text(String name) {
        return get(name).map(Value::text).orElse("");
    }

    /** Replaces %Name% in a text. */
    public Value expand(String text) {
        return new Expander(name -> get(name)).expand(text);
    }

    /** As {@link #expand(String)}, where some names have values of their own. */
    public Value expand(String text, Function<String, Optional<Value>> first) {
        return new Expander(name -> first.apply(name).or(() -> get(name))).expand(text);
    }

    /**
     * Sets a variable as an author or a script may; an empty value deletes it. Refuses what is the engine's, read-only, too long, or
     * no name.
     */
    public void set(String name, Value value) throws Refusal {
        Optional<String> objection = objection(name, value);
        if (objection.isPresent()) {
            throw new Refusal(objection.get());
        }
        put(name, value, false);
    }

    /** Why this cannot be set by an author or a script, if so. */
    public Optional<String> objection(String name, Value value) {
        Held before = held.get(VariableNames.folded(name));
        if (!VariableNames.allowed(name)) {
            return Optional.of("“" + name + "” cannot be the name of a variable: a letter, then letters, digits, _ and - only, at most 256 in all.");
        }
        if (VariableNames.reserved(name)) {
            return Optional.of("“" + name + "” is the engine's: names that begin with _ can only be read.");
        }
        if (before != null && before.readOnly()) {
            return Optional.of("“" + name + "” is read-only in this run.");
        }
        if (value.text().length() > LONGEST_VALUE) {
            return Optional.of("The value of “" + name + "” has " + value.text().length() + " characters; " + LONGEST_VALUE + " is the most.");
        }
        if (size + value.text().length() > LARGEST) {
            return Optional.of("All variables together would hold more than 32 MB.");
        }
        return Optional.empty();
    }

    /** Sets a variable as the engine does, of any name; an empty value deletes it. */
    public void put(String name, Value value, boolean readOnly) {
        String folded = VariableNames.folded(name);
        Held before = held.remove(folded);
        size -= before == null ? 0 : before.value().text().length();
        if (!value.text().isEmpty()) {
            secrets.learn(before == null ? name.strip() : before.name(), value);
            held.put(folded, new Held(before == null ? name.strip() : before.name(), value, readOnly));
            size += value.text().length();
        }
    }

    /** What the step that begins brings along for itself; takes the place of what the step before brought. */
    public void enterStep(Map<String, Value> own) {
        ofStep.clear();
        own.forEach((name, value) -> {
            secrets.learn(name, value);
            ofStep.put(VariableNames.folded(name), new Held(name, value, false));
        });
    }

    public void leaveStep() {
        ofStep.clear();
    }

    /** The values of a list: Base1, Base01 or Base001 and those that follow, up to the first number without a value. */
    public List<Value> list(String base) {
        return list(base, this::get);
    }

    /** The same, where variables are had in another way. */
    public static List<Value> list(String base, Function<String, Optional<Value>> variables) {
        var values = new ArrayList<Value>();
        for (int number = 1; number <= 9_999; number++) {
            Optional<Value> found = numbered(base, number, variables);
            if (found.isEmpty()) {
                break;
            }
            values.add(found.get());
        }
        return values;
    }

    private static Optional<Value> numbered(String base, int number, Function<String, Optional<Value>> variables) {
        String digits = Integer.toString(number);
        for (int width = digits.length(); width <= 4; width++) {
            Optional<Value> found = variables.apply(base + "0".repeat(width - digits.length()) + digits);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All that is set for the run, by name as first written, in the order of names. */
    public Map<String, Value> all() {
        var all = new TreeMap<String, Value>(String.CASE_INSENSITIVE_ORDER);
        held.values().forEach(each -> all.put(each.name(), each.value()));
        return all;
    }

    /** Takes secrets out of a text that came from elsewhere, such as what a program wrote: each is replaced by its variable's name. */
    public String withoutSecrets(String text) {
        return secrets.applied(text);
    }
}
