package org.slipway.cli.internal;

import java.io.IOException;
import java.util.Map;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands as vendors might bring them, good and bad. */
public final class VendorCommands {

    private VendorCommands() {
    }

    @Command
    public static final class Greet implements CliCommand {
        @Option(names = "--whom", description = "Who is greeted.")
        private String whom = "everybody";

        @Override
        public ExitCode run(CommandContext context) throws IOException {
            context.answer(() -> Map.of("whom", whom), screen -> screen.line("Hello, " + whom));
            return ExitCode.OK;
        }
    }

    @Command
    public static final class Crash implements CliCommand {
        @Override
        public ExitCode run(CommandContext context) {
            throw new IllegalStateException("the flux\nis low");
        }
    }

    @Command
    public static final class Unlinked implements CliCommand {
        @Override
        public ExitCode run(CommandContext context) {
            throw new NoClassDefFoundError("acme/Missing");
        }
    }

    @Command
    public static final class Full implements CliCommand {
        @Override
        public ExitCode run(CommandContext context) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    /** Two options of one name, which picocli refuses. */
    @Command
    public static final class Twice implements CliCommand {
        @Option(names = "--x")
        private boolean one;

        @Option(names = "--x")
        private boolean other;

        @Override
        public ExitCode run(CommandContext context) throws ProblemException {
            return one || other ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    /** No command at all. */
    public static final class Stranger {
    }
}
