package org.slipway.cli.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.model.secrets.SecretStore;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

/** Seals the secrets that were found in imported files. Where that cannot be done the import stands, and what is missing is told. */
final class SecretIntake {
    private final CommandContext context;
    private final Optional<String> passphraseFile;

    SecretIntake(CommandContext context, Optional<String> passphraseFile) {
        this.context = context;
        this.passphraseFile = passphraseFile;
    }

    /** Those that could not be stored; why goes to the problems. */
    List<FoundSecret> store(List<Part> parts, List<Problem> problems) throws IOException {
        List<FoundSecret> all = parts.stream().flatMap(part -> part.imported().secrets().stream()).toList();
        var left = new ArrayList<>(all);
        try {
            if (!all.isEmpty()) {
                SecretStore store = new Vault(context, passphraseFile).open();
                for (FoundSecret secret : all) {
                    put(store, secret);
                    left.remove(secret);
                }
            }
        } catch (ProblemException refused) {
            problems.addAll(refused.problems());
        } catch (WrongUse noPassphrase) {
            problems.add(noPassphrase.problem());
        }
        if (!left.isEmpty()) {
            problems.add(Problem.warning("TS-SECRETS-LEFT", Amounts.of(left.size(), "secret") + " could not be put into the store: "
                    + String.join(", ", left.stream().map(FoundSecret::entry).toList()) + ".")
                    .next("The sequence refers to them, and their values are in the imported file alone. Store each with slipway secret set NAME."));
        }
        return left;
    }

    private static void put(SecretStore store, FoundSecret secret) throws ProblemException {
        char[] value = secret.value().toCharArray();
        try {
            store.put(secret.entry(), value);
        } finally {
            Arrays.fill(value, '\0');
        }
    }
}
