package org.slipway.cli.runs;

import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Siteless;
import org.slipway.cli.WrongUse;

import picocli.CommandLine.Command;

/** {@code slipway journal}: reads what runs wrote down, each way by a command of its own. */
@Command(subcommands = { JournalShowCommand.class, JournalTailCommand.class, JournalReplayCommand.class, JournalExportCommand.class })
public final class JournalCommand implements CliCommand, Siteless {
    @Override
    public ExitCode run(CommandContext context) throws WrongUse {
        throw new WrongUse("slipway journal needs one more word: show, tail, replay or export.", "See slipway journal --help");
    }
}
