package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.Discreet;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.secrets.SecretStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code slipway secret set}: seals a value. It comes from a prompt or a pipe, since arguments can be seen by others and are kept in histories. */
@Command(name = "set", description = "Seals a value under a name",
        footer = { "", "The value is asked for at the terminal, or read from standard input where that is none:",
                "  pass show join | slipway secret set OSDJoinPassword", "A line break at its end is not part of it.", "", "JSON: {name, file}" })
public final class SecretSetCommand implements CliCommand, Discreet {
    @Parameters(paramLabel = "NAME", description = "The name by which secret variables refer to it.")
    private String name;

    @Mixin
    private PassphraseFile passphrase;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        var vault = new Vault(context, passphrase.file());
        SecretStore store = vault.open();
        char[] value = value(context);
        try {
            if (value.length == 0) {
                throw new ProblemException(Problem.error("SECRET-EMPTY", "No value came; nothing was stored.")
                        .next("Type it at the prompt, or pipe it in: … | slipway secret set " + name));
            }
            store.put(name, value);
        } finally {
            Arrays.fill(value, '\0');
        }
        String file = context.shown(vault.file());
        List<String> users = new SecretNames(context.site()).users(name).stream().map(use -> use.owner()).toList();
        context.answer(() -> Row.of("name", name, "file", file), screen -> {
            screen.line("Sealed " + screen.paint(Ink.STRONG, name) + " in " + file + ".");
            screen.line(users.isEmpty() ? "No secret variable of this site refers to it yet." : "Used by " + String.join(", ", users) + ".");
        });
        return ExitCode.OK;
    }

    @Override
    public String howToGiveIt() {
        return "A value never goes into arguments, which others can see and shells remember: pipe it in, or type it when asked."
                + " If one was typed now, choose another.";
    }

    private char[] value(CommandContext context) throws ProblemException, WrongUse, IOException {
        Optional<char[]> typed = Typed.twice(context.surroundings().input(), "Value of " + name + " (not shown): ");
        try {
            return typed.isPresent() ? typed.get() : Typed.line(context.surroundings().input().piped().readAllBytes());
        } catch (CharacterCodingException noText) {
            throw new ProblemException(Problem.error("SECRET-VALUE", "What came for " + name + " is no text in UTF-8; nothing was stored.")
                    .next("Pipe it in as UTF-8; what is no text can be written in Base64 first."), noText);
        }
    }
}
