package org.slipway.target.simulated.text;

import java.util.List;

import org.slipway.base.Place;

/** A piece of YAML and where it begins. */
sealed interface Yaml {
    Place place();

    record Text(Place place, String value, boolean plain) implements Yaml {
        boolean isNull() {
            return plain && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    record Fields(Place place, List<Field> fields) implements Yaml {
    }

    record Items(Place place, List<Yaml> items) implements Yaml {
    }

    record Field(Text key, Yaml value) {
    }
}
