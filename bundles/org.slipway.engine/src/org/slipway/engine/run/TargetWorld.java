package org.slipway.engine.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.slipway.engine.condition.ClassTree;
import org.slipway.engine.condition.World;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;
import org.slipway.engine.wql.Row;

/** What conditions see while a run is under way. */
public final class TargetWorld implements World {
    private final Target target;
    private final Function<String, Optional<Value>> variables;

    /** @param variables the value of a name, in whatever case */
    public TargetWorld(Target target, Function<String, Optional<Value>> variables) {
        this.target = target;
        this.variables = variables;
    }

    @Override
    public Optional<Value> variable(String name) {
        return variables.apply(name);
    }

    @Override
    public List<Row> rows(String namespace, String className, Set<String> properties) throws TargetException {
        return target.facts().rows(namespace, className).stream().map(row -> only(row, properties)).toList();
    }

    private static Row only(Row row, Set<String> properties) {
        var kept = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        properties.forEach(name -> row.get(name).ifPresent(value -> kept.put(name, value)));
        return new Row(kept);
    }

    @Override
    public Optional<FileState> file(String path) throws TargetException {
        return target.files().state(path);
    }

    @Override
    public boolean hasKey(String key) throws TargetException {
        return target.registry().hasKey(key);
    }

    @Override
    public Optional<RegistryValue> registry(String key, String name) throws TargetException {
        return target.registry().get(key, name);
    }

    @Override
    public boolean comesFrom(String className, String ancestor) {
        return ClassTree.STANDARD.comesFrom(className, ancestor);
    }
}
