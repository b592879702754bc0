package org.slipway.cli.commands;

import java.io.IOException;
import java.util.List;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.secrets.SecretStore;
import org.slipway.model.text.Similar;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code slipway secret remove}: takes a secret out of the store. */
@Command(name = "remove", description = "Takes a secret out of the store", footer = { "", "JSON: {name, usedBy: [id, ...]}" })
public final class SecretRemoveCommand implements CliCommand {
    @Parameters(paramLabel = "NAME", description = "The secret's name.")
    private String name;

    @Mixin
    private PassphraseFile passphrase;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        SecretStore store = new Vault(context, passphrase.file()).open();
        if (!store.remove(name)) {
            throw new ProblemException(Problem.error("SECRET-UNKNOWN", "There is no secret “" + name + "” in the store.")
                    .next(Similar.to(name, store.names()).map(near -> "Did you mean “" + near + "”?").orElse("slipway secret list shows all names.")));
        }
        List<String> users = new SecretNames(context.site()).users(name).stream().map(SecretNames.Mention::owner).distinct().toList();
        context.answer(() -> Row.of("name", name, "usedBy", users), screen -> {
            screen.line("Removed " + name + ". Older versions in git still hold it, sealed.");
            if (!users.isEmpty()) {
                screen.line("It is missing now for " + String.join(", ", users) + ".");
            }
        });
        return ExitCode.OK;
    }
}
