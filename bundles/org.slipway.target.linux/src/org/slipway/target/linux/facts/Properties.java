package org.slipway.target.linux.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of one instance, as they are collected. What has no value is left out. */
final class Properties {
    private final Map<String, Object> values = new HashMap<>();

    Properties text(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    Properties text(String name, Optional<String> value) {
        value.ifPresent(each -> text(name, each));
        return this;
    }

    /** Several with commas between them. */
    Properties texts(String name, List<String> several) {
        return text(name, String.join(", ", several));
    }

    Properties number(String name, long value) {
        values.put(name, value);
        return this;
    }

    Properties number(String name, Optional<Long> value) {
        value.ifPresent(each -> number(name, each));
        return this;
    }

    Properties truth(String name, boolean value) {
        values.put(name, value);
        return this;
    }

    Map<String, Object> all() {
        return values;
    }
}
