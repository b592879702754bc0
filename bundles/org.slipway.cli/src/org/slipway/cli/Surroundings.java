package org.slipway.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What surrounds a call of the command line; nothing else of the process is looked at.
 *
 * @param folder where the person stands
 * @param environment the environment variables
 * @param logs the folder that takes what is too long to be shown
 * @param script the script that starts the product, where it was started by one
 * @param version of the product
 */
public record Surroundings(PrintWriter out, PrintWriter err, Input input, boolean terminal, Path folder,
        Map<String, String> environment, Path logs, Optional<Path> script, String version) {

    /** Where what a person types, or a pipe delivers, comes from. */
    public interface Input {
        /** Everything that stands on standard input. */
        InputStream piped();

        /** Asks at the terminal without showing what is typed; empty where there is no terminal to ask at. */
        Optional<char[]> hidden(String prompt);
    }

    public Surroundings in(Path other) {
        return new Surroundings(out, err, input, terminal, other, environment, logs, script, version);
    }

    public Surroundings with(Map<String, String> otherEnvironment) {
        return new Surroundings(out, err, input, terminal, folder, Map.copyOf(otherEnvironment), logs, script, version);
    }

    public Surroundings reading(Input other) {
        return new Surroundings(out, err, other, terminal, folder, environment, logs, script, version);
    }

    public Surroundings writing(PrintWriter otherOut, PrintWriter otherErr) {
        return new Surroundings(otherOut, otherErr, input, terminal, folder, environment, logs, script, version);
    }

    /** See <a href="https://no-color.org">no-color.org</a>: any value but an empty one turns colours off. */
    public boolean colours() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    public Screen screen() {
        return new Screen(out, colours());
    }

    public Screen errors() {
        return new Screen(err, colours());
    }
}
