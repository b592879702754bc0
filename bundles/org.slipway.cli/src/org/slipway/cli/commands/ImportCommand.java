package org.slipway.cli.commands;

import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;

import picocli.CommandLine.Command;

/** {@code slipway import}: what other tools hold, each sort of it by a command of its own. */
@Command(subcommands = ImportSequencesCommand.class)
public final class ImportCommand implements CliCommand {
    @Override
    public ExitCode run(CommandContext context) throws WrongUse {
        throw new WrongUse("slipway import needs one more word: ts, for task sequences.", "See slipway import --help");
    }
}
