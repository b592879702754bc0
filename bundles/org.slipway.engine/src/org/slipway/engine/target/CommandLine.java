package org.slipway.engine.target;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A program to run.
 *
 * @param line as the target's own shell-less start takes it; may hold secrets and is never written down
 * @param told the same for journals and logs
 * @param folder to start in
 * @param environment set besides those of the target
 * @param user to run as; without one, whoever runs the engine
 * @param timeout after which it and all that it started are ended
 */
public record CommandLine(String line, String told, Optional<String> folder, Map<String, String> environment, Optional<Account> user,
        Optional<Duration> timeout) {

    /** Whom a program runs as. */
    public record Account(String name, String password, boolean loadProfile) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static CommandLine of(String line) {
        return new CommandLine(line, line, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return told;
    }
}
