package org.slipway.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepVariables;
import org.slipway.engine.variables.Expander;
import org.slipway.engine.variables.RunVariables;
import org.slipway.engine.variables.Value;
import org.slipway.engine.variables.VariableNames;

/** The variables as a step sees them, with what it has set on top. */
final class ChangedVariables implements StepVariables {
    private final RunVariables variables;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Value> changes = new LinkedHashMap<>();

    ChangedVariables(RunVariables variables) {
        this.variables = variables;
    }

    @Override
    public Optional<Value> get(String name) {
        Value changed = changes.get(VariableNames.folded(name));
        return changed == null ? variables.get(name) : Optional.of(changed).filter(value -> !value.text().isEmpty());
    }

    @Override
    public Value expand(String text) {
        return new Expander(this::get).expand(text);
    }

    @Override
    public List<Value> list(String base) {
        return RunVariables.list(base, this::get);
    }

    @Override
    public void set(String name, Value value) throws StepException {
        Optional<String> objection = variables.objection(name, value);
        if (objection.isPresent()) {
            throw new StepException(Problem.error("RUN-VARIABLE", objection.get()).next("Use another name, or a shorter value."), 0x80070057L);
        }
        put(name, value);
    }

    @Override
    public void setOwn(String name, String value) {
        put(name, Value.plain(value));
    }

    void put(String name, Value value) {
        names.putIfAbsent(VariableNames.folded(name), name.strip());
        changes.put(VariableNames.folded(name), value);
    }

    /** What was set, by name; values without secrets. */
    Map<String, String> told() {
        var told = new LinkedHashMap<String, String>();
        changes.forEach((folded, value) -> told.put(names.getOrDefault(folded, folded), value.holdsSecret() ? value.told() : variables.withoutSecrets(value.text())));
        return told;
    }
}
