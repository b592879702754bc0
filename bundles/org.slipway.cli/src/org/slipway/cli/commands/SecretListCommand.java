package org.slipway.cli.commands;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.secrets.Masking;
import org.slipway.model.secrets.SealedSecretStore;

import picocli.CommandLine.Command;

/** {@code slipway secret list}: which secrets there are, which are missing, and who uses them; never their values. */
@Command(name = "list", description = "Lists names, never values: what is stored, what is missing, who uses it",
        footer = { "", "JSON: an array of {name, stored, usedBy: [id, ...]}" })
public final class SecretListCommand implements CliCommand {
    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Set<String> stored = SealedSecretStore.namesIn(SealedSecretStore.fileOf(context.siteFolder())); // needs no key
        var mentioned = new SecretNames(context.site());
        SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(stored);
        names.addAll(mentioned.all());
        context.answer(() -> names.stream().map(name -> json(name, stored, mentioned)).toList(), screen -> {
            screen.table(List.of("name", "value", "used by"), names.stream().map(name -> row(name, stored, mentioned)).toList());
            if (names.isEmpty()) {
                screen.line("There are no secrets, and no secret variables.");
            }
        });
        return ExitCode.OK;
    }

    private static Map<String, Object> json(String name, Set<String> stored, SecretNames mentioned) {
        return Row.of("name", name, "stored", stored.contains(name), "usedBy", users(name, mentioned));
    }

    /** The mask says that there is a value, and nothing of it: not even how long it is. */
    private static List<String> row(String name, Set<String> stored, SecretNames mentioned) {
        List<String> users = users(name, mentioned);
        return List.of(name, stored.contains(name) ? Masking.MASK : "missing", users.isEmpty() ? "nobody" : String.join(", ", users));
    }

    private static List<String> users(String name, SecretNames mentioned) {
        return mentioned.users(name).stream().map(SecretNames.Mention::owner).distinct().toList();
    }
}
