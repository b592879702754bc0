package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.model.secrets.ConfigurationFolder;
import org.slipway.model.secrets.SealedSecretStore;
import org.slipway.model.secrets.SealingKey;
import org.slipway.model.secrets.SecretStore;

/** Finds the store of a site's secrets and what opens it: a key file of the person's, or a passphrase that is asked for. */
public final class Vault {
    private final CommandContext context;
    private final Optional<String> passphraseFile;

    public Vault(CommandContext context, Optional<String> passphraseFile) {
        this.context = context;
        this.passphraseFile = passphraseFile;
    }

    Path file() throws WrongUse {
        return SealedSecretStore.fileOf(context.siteFolder());
    }

    public SecretStore open() throws ProblemException, WrongUse, IOException {
        boolean passphrase = SealedSecretStore.kindOf(file()).filter(SealingKey.Kind.PASSPHRASE::equals).isPresent();
        return new SealedSecretStore(file(), passphrase ? passphrase() : keyFile());
    }

    SealingKey keyFile() {
        return SealingKey.inFolder(ConfigurationFolder.keys(context.surroundings().environment()));
    }

    private SealingKey passphrase() throws WrongUse, IOException {
        return sealing(passphraseFile.isPresent() ? read(passphraseFile.get())
                : context.surroundings().input().hidden("Passphrase: ").orElseThrow(() -> noTerminal("--passphrase-file")));
    }

    SealingKey newPassphrase(Optional<String> file) throws WrongUse, IOException {
        return sealing(file.isPresent() ? read(file.get()) : Typed.twice(context.surroundings().input(), "New passphrase: ")
                .orElseThrow(() -> noTerminal("--new-passphrase-file")));
    }

    private static WrongUse noTerminal(String option) {
        return new WrongUse("The passphrase is asked for at a terminal, and there is none here.",
                "Put it into a file that only you can read and name that with " + option + ".");
    }

    private static SealingKey sealing(char[] passphrase) {
        try {
            return SealingKey.passphrase(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char[] read(String written) throws WrongUse, IOException {
        Path file = context.path(written);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("There is no file " + context.shown(file) + ".", "");
        }
        try {
            return Typed.line(Files.readAllBytes(file));
        } catch (CharacterCodingException noText) {
            throw new WrongUse(context.shown(file) + " holds no text in UTF-8.", "A passphrase is one line of text.");
        }
    }
}
