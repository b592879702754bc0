package org.slipway.engine.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.variables.Value;
import org.slipway.engine.variables.VariableNames;
import org.slipway.engine.wql.Row;
import org.slipway.model.RegistryType;

/** How facts are written, and read again. */
final class FactText {

    private FactText() {
    }

    static String variable(String name) {
        return "variable " + VariableNames.folded(name);
    }

    static String rows(String namespace, String className) {
        return "wmi " + namespace.toLowerCase(Locale.ROOT) + " " + className.toLowerCase(Locale.ROOT);
    }

    static String file(String path) {
        return "file " + path.toLowerCase(Locale.ROOT);
    }

    static String key(String key) {
        return "key " + key.toLowerCase(Locale.ROOT);
    }

    static String value(String key, String name) {
        return "value " + key.toLowerCase(Locale.ROOT) + "\\" + name.toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> of(Optional<Value> value) {
        return value.map(found -> Map.<String, Object>of("value", found.told())).orElse(Map.of());
    }

    static Optional<Value> variable(Map<String, Object> answer) {
        return Optional.ofNullable(answer.get("value")).map(Object::toString).map(Value::plain);
    }

    static Map<String, Object> of(List<Row> rows) {
        var list = new ArrayList<Map<String, Object>>();
        for (Row row : rows) {
            var properties = new LinkedHashMap<String, Object>();
            new TreeSet<>(row.properties().keySet()).forEach(name -> properties.put(name, row.properties().get(name)));
            list.add(properties);
        }
        return Map.of("rows", list);
    }

    static List<Row> rows(Map<String, Object> answer) {
        var rows = new ArrayList<Row>();
        for (Object each : (List<?>) answer.getOrDefault("rows", List.of())) {
            var properties = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) each).forEach((name, value) -> properties.put(name.toString(), value instanceof Number number ? (Object) number.longValue() : value));
            rows.add(new Row(properties));
        }
        return rows;
    }

    static Map<String, Object> ofFile(Optional<FileState> file) {
        var answer = new LinkedHashMap<String, Object>();
        file.ifPresent(found -> {
            answer.put("folder", found.folder());
            answer.put("size", found.size());
            answer.put("modified", found.modified().toString());
            found.version().ifPresent(version -> answer.put("version", version));
        });
        return answer;
    }

    static Optional<FileState> file(Map<String, Object> answer) {
        return answer.isEmpty() ? Optional.empty() : Optional.of(new FileState((Boolean) answer.get("folder"), ((Number) answer.get("size")).longValue(),
                Instant.parse(answer.get("modified").toString()), Optional.ofNullable(answer.get("version")).map(Object::toString)));
    }

    static Map<String, Object> ofRegistry(Optional<RegistryValue> value) {
        return value.map(found -> Map.<String, Object>of("type", found.type().getName(), "data", found.data())).orElse(Map.of());
    }

    static Optional<RegistryValue> registry(Map<String, Object> answer) {
        return answer.isEmpty() ? Optional.empty()
                : Optional.of(new RegistryValue(RegistryType.getByName(answer.get("type").toString()), answer.get("data").toString()));
    }
}
