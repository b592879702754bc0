package org.slipway.engine.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;
import org.slipway.engine.wql.Row;

/** Keeps what is looked at. */
public final class RecordingWorld implements World {
    private final World world;
    private final Map<String, Map<String, Object>> seen = new LinkedHashMap<>();

    public RecordingWorld(World world) {
        this.world = world;
    }

    /** All that was looked at, in the order of first looks. */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        seen.forEach((subject, answer) -> facts.add(new Fact(subject, answer)));
        return facts;
    }

    @Override
    public Optional<Value> variable(String name) {
        Optional<Value> value = world.variable(name);
        seen.put(FactText.variable(name), FactText.of(value));
        return value;
    }

    @Override
    public List<Row> rows(String namespace, String className, Set<String> properties) throws TargetException {
        String subject = FactText.rows(namespace, className);
        try {
            List<Row> rows = world.rows(namespace, className, properties);
            seen.merge(subject, FactText.of(rows), RecordingWorld::together);
            return rows;
        } catch (TargetException untold) {
            seen.put(subject, Map.of("trouble", untold.problem().text()));
            throw untold;
        }
    }

    /** Two looks at one class see the same instances, each with properties of its own. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> together(Map<String, Object> one, Map<String, Object> other) {
        List<Map<String, Object>> first = (List<Map<String, Object>>) one.getOrDefault("rows", List.of());
        List<Map<String, Object>> second = (List<Map<String, Object>>) other.getOrDefault("rows", List.of());
        if (first.size() != second.size()) {
            return other;
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < first.size(); i++) {
            var row = new LinkedHashMap<>(first.get(i));
            row.putAll(second.get(i));
            rows.add(row);
        }
        return Map.of("rows", rows);
    }

    @Override
    public Optional<FileState> file(String path) throws TargetException {
        Optional<FileState> file = world.file(path);
        seen.put(FactText.file(path), FactText.ofFile(file));
        return file;
    }

    @Override
    public boolean hasKey(String key) throws TargetException {
        boolean there = world.hasKey(key);
        seen.put(FactText.key(key), Map.of("there", there));
        return there;
    }

    @Override
    public Optional<RegistryValue> registry(String key, String name) throws TargetException {
        Optional<RegistryValue> value = world.registry(key, name);
        seen.put(FactText.value(key, name), FactText.ofRegistry(value));
        return value;
    }

    @Override
    public boolean comesFrom(String className, String ancestor) {
        return world.comesFrom(className, ancestor);
    }
}
