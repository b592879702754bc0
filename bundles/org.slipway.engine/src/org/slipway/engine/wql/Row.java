package org.slipway.engine.wql;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One instance of a WMI class: properties by name, without regard to case. A value is a {@link String}, {@link Long} or
 * {@link Boolean}; what has no value is not there.
 */
public record Row(Map<String, Object> properties) {

    public Row {
        var copy = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        properties.forEach((name, value) -> {
            if (!(value instanceof String || value instanceof Long || value instanceof Boolean)) {
                throw new IllegalArgumentException(name + " is neither text, number nor truth: " + value.getClass());
            }
            copy.put(name, value);
        });
        properties = Collections.unmodifiableMap(copy);
    }

    public static Row of(Map<String, ?> properties) {
        return new Row(Map.copyOf(properties));
    }

    public Optional<Object> get(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    /** The value as text; empty where there is none. */
    public String text(String property) {
        return get(property).map(value -> value instanceof Boolean truth ? (truth ? "TRUE" : "FALSE") : value.toString()).orElse("");
    }
}
