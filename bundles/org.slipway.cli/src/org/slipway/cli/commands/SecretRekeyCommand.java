package org.slipway.cli.commands;

import java.io.IOException;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.secrets.SealingKey;
import org.slipway.model.secrets.SecretStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway secret rekey}: seals all secrets anew, with a new key file or a passphrase. */
@Command(name = "rekey", description = "Seals all secrets anew with another key",
        footer = { "", "Without options a new key file is made. Who left with the old key can still open older versions in git:",
                "change the passwords themselves then.", "", "JSON: {key, secrets}; key is key-file or passphrase, secrets their number." })
public final class SecretRekeyCommand implements CliCommand {
    @Option(names = "--passphrase", description = "Seals with a new passphrase, asked for at the terminal.")
    private boolean asked;

    @Option(names = "--new-passphrase-file", paramLabel = "F", description = "Seals with the passphrase in this file.")
    private String newPassphrase;

    @Mixin
    private PassphraseFile passphrase;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        var vault = new Vault(context, passphrase.file());
        SecretStore store = vault.open();
        int secrets = store.names().size();
        if (secrets == 0) {
            throw new WrongUse("There are no secrets to seal anew.", "slipway secret set NAME stores the first.");
        }
        boolean remembered = asked || newPassphrase != null;
        SealingKey key = remembered ? vault.newPassphrase(Optional.ofNullable(newPassphrase)) : vault.keyFile();
        store.rekey(key);
        context.answer(() -> Row.of("key", remembered ? "passphrase" : "key-file", "secrets", secrets), screen -> screen.line("Sealed "
                + Amounts.of(secrets, "secret") + " anew with a new " + (remembered ? "passphrase." : "key file; colleagues need a copy of it.")));
        return ExitCode.OK;
    }
}
