package org.slipway.cli.commands;

import java.util.Optional;

import picocli.CommandLine.Option;

/** The option by which scripts give the passphrase of a store that is sealed with one. */
public final class PassphraseFile {
    @Option(names = "--passphrase-file", paramLabel = "F",
            description = "A file with the passphrase, where the store is sealed with one (default: it is asked for).")
    private String file;

    public Optional<String> file() {
        return Optional.ofNullable(file);
    }
}
