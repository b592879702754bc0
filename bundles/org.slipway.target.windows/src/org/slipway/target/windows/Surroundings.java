package org.slipway.target.windows;

import java.util.Optional;

/** What this process knows of the machine by itself. */
interface Surroundings {
    Optional<String> property(String name);

    Optional<String> variable(String name);

    /** Those of the process that runs. */
    static Surroundings real() {
        return new Surroundings() {
            @Override
            public Optional<String> property(String name) {
                return Optional.ofNullable(System.getProperty(name));
            }

            @Override
            public Optional<String> variable(String name) {
                return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
            }
        };
    }
}
