package org.slipway.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.cli.internal.CommandLineMain;

/**
 * The command line without a process of its own, for whoever tests a command or calls one from a program. Nobody sits before it:
 * there is no terminal, nothing is typed, and no environment variable is set.
 */
public final class EmbeddedCommandLine {
    private final CommandLineMain main;
    private final Path logs;

    /** @param logs the folder that takes what is too long to be shown */
    public EmbeddedCommandLine(IExtensionRegistry registry, Path logs) {
        this.main = new CommandLineMain(registry);
        this.logs = logs;
    }

    /** What a command answered: on standard output, and what was wrong beside it. */
    public record Answer(ExitCode exit, String out, String err) {
    }

    /** Runs a command as if it had been typed in the folder. */
    public Answer run(Path folder, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(new PrintWriter(out), new PrintWriter(err), new Nobody(), false, folder, Map.of(), logs,
                Optional.empty(), "embedded");
        ExitCode exit = main.run(surroundings, List.of(words));
        return new Answer(exit, out.toString(), err.toString());
    }

    private record Nobody() implements Surroundings.Input {
        @Override
        public InputStream piped() {
            return InputStream.nullInputStream();
        }

        @Override
        public Optional<char[]> hidden(String prompt) {
            return Optional.empty();
        }
    }
}
