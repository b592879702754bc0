package org.slipway.target.simulated.device;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.slipway.engine.target.RegistryValue;

/** A key of the registry with its values by name; the empty name is that of its default value. */
public record Key(Map<String, RegistryValue> values) implements Tree.Thing {
    public Key {
        SortedMap<String, RegistryValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        values = Collections.unmodifiableSortedMap(copy);
    }

    public static Key empty() {
        return new Key(Map.of());
    }

    public Key with(String name, RegistryValue value) {
        var copy = new TreeMap<String, RegistryValue>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        copy.put(name, value);
        return new Key(copy);
    }

    public Key without(String name) {
        var copy = new TreeMap<String, RegistryValue>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        copy.remove(name);
        return new Key(copy);
    }
}
