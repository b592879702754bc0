package org.slipway.cli.commands;

import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;

import picocli.CommandLine.Command;

/** {@code slipway secret}: what is done with secrets, in commands of their own. None of them ever shows a value. */
@Command(subcommands = { SecretSetCommand.class, SecretListCommand.class, SecretRemoveCommand.class, SecretRekeyCommand.class },
        footer = { "", "Values are sealed in secrets.sealed in the site's folder, which belongs in git. The key does not: it is a file",
                "in your own configuration folder, or is made from a passphrase." })
public final class SecretCommand implements CliCommand {
    @Override
    public ExitCode run(CommandContext context) throws WrongUse {
        throw new WrongUse("slipway secret needs one more word: set, list, remove or rekey.", "See slipway secret --help");
    }
}
