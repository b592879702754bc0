package org.slipway.cli.commands;

import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;

import picocli.CommandLine.Command;

/** {@code slipway export}: files for other tools, each sort of them by a command of its own. */
@Command(subcommands = ExportSequenceCommand.class)
public final class ExportCommand implements CliCommand {
    @Override
    public ExitCode run(CommandContext context) throws WrongUse {
        throw new WrongUse("slipway export needs one more word: ts, for task sequences.", "See slipway export --help");
    }
}
