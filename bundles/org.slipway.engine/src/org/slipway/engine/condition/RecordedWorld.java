package org.slipway.engine.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slipway.base.Problem;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;
import org.slipway.engine.wql.Row;

/** What was looked at once, to be looked at again without the machine. What nobody looked at then cannot be told now. */
public final class RecordedWorld implements World {
    private final Map<String, Map<String, Object>> answers = new HashMap<>();

    public RecordedWorld(List<Fact> facts) {
        facts.forEach(fact -> answers.put(fact.subject(), fact.answer()));
    }

    @Override
    public Optional<Value> variable(String name) {
        return FactText.variable(answers.getOrDefault(FactText.variable(name), Map.of()));
    }

    @Override
    public List<Row> rows(String namespace, String className, Set<String> properties) throws TargetException {
        return FactText.rows(answer(FactText.rows(namespace, className)));
    }

    @Override
    public Optional<FileState> file(String path) throws TargetException {
        return FactText.file(answer(FactText.file(path)));
    }

    @Override
    public boolean hasKey(String key) throws TargetException {
        return Boolean.TRUE.equals(answer(FactText.key(key)).get("there"));
    }

    @Override
    public Optional<RegistryValue> registry(String key, String name) throws TargetException {
        return FactText.registry(answer(FactText.value(key, name)));
    }

    @Override
    public boolean comesFrom(String className, String ancestor) {
        return ClassTree.STANDARD.comesFrom(className, ancestor);
    }

    private Map<String, Object> answer(String subject) throws TargetException {
        Map<String, Object> answer = answers.get(subject);
        if (answer == null) {
            throw new TargetException(Problem.error("JOURNAL-FACT-MISSING", "Nobody looked at “" + subject + "” then."), 1);
        }
        Object trouble = answer.get("trouble");
        if (trouble != null) {
            throw new TargetException(Problem.error("JOURNAL-FACT-UNTOLD", trouble.toString()), 1);
        }
        return answer;
    }
}
