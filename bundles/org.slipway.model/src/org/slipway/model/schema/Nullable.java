package org.slipway.model.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A key with nothing behind it says nothing: reading takes it as if it were not there, and so does the schema. */
final class Nullable {
    private static final Map<String, Object> NOTHING = Map.of("type", "null");

    private Nullable() {
    }

    static Map<String, Object> of(Map<String, Object> schema) {
        if (schema.containsKey("$ref") || schema.containsKey("if")) {
            // Not one of two: an editor then points at what is wrong within, not at the whole.
            var result = new LinkedHashMap<String, Object>(Map.of("if", NOTHING));
            result.put("else", schema);
            return result;
        }
        var result = new LinkedHashMap<>(schema);
        result.computeIfPresent("type", (key, type) -> with(type instanceof List<?> several ? several : List.of(type), "null"));
        result.computeIfPresent("enum", (key, values) -> with((List<?>) values, null));
        result.computeIfPresent("anyOf", (key, choices) -> with((List<?>) choices, NOTHING));
        result.computeIfPresent("oneOf", (key, choices) -> with((List<?>) choices, NOTHING));
        return result;
    }

    private static List<Object> with(List<?> values, Object more) {
        var result = new ArrayList<Object>(values);
        result.add(more);
        return result;
    }
}
