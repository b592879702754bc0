package org.slipway.engine.variables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.BooleanVariable;
import org.slipway.model.Collection;
import org.slipway.model.Device;
import org.slipway.model.ListVariable;
import org.slipway.model.NumberVariable;
import org.slipway.model.SecretVariable;
import org.slipway.model.StringVariable;
import org.slipway.model.Variable;
import org.slipway.model.secrets.SecretWords;
import org.slipway.model.secrets.SecretsInClear;

/**
 * With which variables a run begins. Later sources win over earlier ones: the sequence, collections (those of higher priority over those of
 * lower), the device, the deployment, and what is given at the start; a list counts as one variable. Where collections of one priority disagree, the one with the smaller
 * id wins and a problem tells of it.
 */
public final class StartVariables {

    /** Where the values of secrets come from, by their entry in the store. */
    public interface Secrets {
        Optional<String> value(String entry) throws ProblemException;
    }

    private final Secrets secrets;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Set<String> readOnly = new HashSet<>();
    /** Of each list, by its folded name: how many values it has. */
    private final Map<String, Integer> lists = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    public StartVariables(Secrets secrets) {
        this.secrets = secrets;
    }

    public StartVariables ofSequence(List<Variable> variables) throws ProblemException {
        add(variables);
        return this;
    }

    public StartVariables ofCollections(List<Collection> collections) throws ProblemException {
        List<Collection> ordered = collections.stream()
                .sorted(Comparator.comparingInt(Collection::getVariablePriority).thenComparing(Collection::getId, Comparator.reverseOrder())).toList();
        var from = new LinkedHashMap<String, Collection>();
        for (Collection each : ordered) {
            for (Variable variable : each.getVariables()) {
                Collection before = from.put(VariableNames.folded(variable.getName()), each);
                if (before != null && before != each && before.getVariablePriority() == each.getVariablePriority()) {
                    problems.add(Problem.warning("RUN-VARIABLE-TIE", "The collections “" + before.getId() + "” and “" + each.getId() + "” both set "
                            + variable.getName() + " and have one priority; “" + each.getId() + "” wins.").next("Give one of them a higher variable priority."));
                }
            }
            add(each.getVariables());
        }
        return this;
    }

    public StartVariables ofDevice(Device device) throws ProblemException {
        add(device.getVariables());
        return this;
    }

    public StartVariables ofDeployment(List<Variable> variables) throws ProblemException {
        add(variables);
        return this;
    }

    /** What was given by whoever starts the run. */
    public StartVariables given(Map<String, String> given) throws ProblemException {
        for (var each : given.entrySet()) {
            if (!VariableNames.allowed(each.getKey()) || VariableNames.reserved(each.getKey())) {
                throw new ProblemException(Problem.error("RUN-VARIABLE", "“" + each.getKey() + "” cannot be set: names begin with a letter and have letters, digits, _ and - only.")
                        .next("Use another name."));
            }
            if (SecretWords.mean(each.getKey().strip()) && SecretsInClear.isClear(each.getValue())) {
                throw new ProblemException(Problem.error("RUN-SECRET-GIVEN", "“" + each.getKey().strip() + "” is a secret by its name, and cannot be given like this: what a run is given is kept beside its journal.")
                        .next("Put it into the secret store with “slipway secret set”, and let a secret variable of the sequence, a collection or the device name it."));
            }
            put(each.getKey(), Value.plain(each.getValue()), false);
        }
        return this;
    }

    private void add(List<Variable> variables) throws ProblemException {
        for (Variable variable : variables) {
            add(variable);
        }
    }

    private void add(Variable variable) throws ProblemException {
        String name = variable.getName();
        if (name == null || !VariableNames.allowed(name)) {
            return; // The checks tell of it.
        }
        switch (variable) {
            case StringVariable text -> put(name, guarded(name, text.getValue() == null ? "" : text.getValue()), variable.isReadOnly());
            case NumberVariable number -> put(name, Value.plain(number.getValue() == null ? "" : number.getValue().toString()), variable.isReadOnly());
            case BooleanVariable truth -> put(name, Value.plain(truth.isValue() ? "true" : "false"), variable.isReadOnly());
            case ListVariable list -> list(name, list);
            case SecretVariable secret -> put(name, secret(secret), variable.isReadOnly());
            default -> problems.add(Problem.warning("RUN-VARIABLE-UNKNOWN", "The variable “" + name + "” is of a kind that no installed bundle understands; it has no value."));
        }
    }

    /** Takes the place of an earlier list as a whole, be that longer or shorter. */
    private void list(String name, ListVariable list) {
        int before = Optional.ofNullable(lists.put(VariableNames.folded(name), list.getValues().size())).orElse(0);
        for (int i = 0; i < Math.max(before, list.getValues().size()); i++) {
            String numbered = name + String.format(Locale.ROOT, "%03d", i + 1);
            boolean there = i < list.getValues().size();
            put(numbered, there ? guarded(numbered, list.getValues().get(i)) : Value.plain(""), there && list.isReadOnly());
        }
    }

    /** What is a secret by its name is told by that name alone, even where somebody wrote it in clear. */
    private static Value guarded(String name, String text) {
        return SecretWords.mean(name.strip()) && SecretsInClear.isClear(text) ? Value.secret(text, name.strip()) : Value.plain(text);
    }

    private Value secret(SecretVariable variable) throws ProblemException {
        String entry = variable.getEntry() == null || variable.getEntry().isEmpty() ? variable.getName() : variable.getEntry();
        Optional<String> value = secrets.value(entry);
        if (value.isEmpty()) {
            throw new ProblemException(Problem.error("RUN-SECRET-MISSING", "The secret store has no entry “" + entry + "”, which the variable "
                    + variable.getName() + " wants.").next("Set it with “slipway secret set " + entry + "”."));
        }
        return Value.secret(value.get(), variable.getName());
    }

    private void put(String name, Value value, boolean fixed) {
        String folded = VariableNames.folded(name);
        String spelled = names.computeIfAbsent(folded, key -> name.strip());
        values.remove(spelled);
        readOnly.remove(spelled);
        if (!value.text().isEmpty()) {
            values.put(spelled, value);
            if (fixed) {
                readOnly.add(spelled);
            }
        }
    }

    /** By name as first spelled. */
    public Map<String, Value> values() {
        return new LinkedHashMap<>(values);
    }

    /** Those that the run may not change. */
    public Set<String> readOnly() {
        return Set.copyOf(readOnly);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
