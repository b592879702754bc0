package org.slipway.sequence.exchange.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.secrets.SecretStore;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

/**
 * What became of the secrets that were found in imported files. Where they cannot be sealed the import stands, and what is missing
 * is told.
 *
 * @param left those that are in no store
 * @param problems why
 */
public record SecretIntake(List<FoundSecret> left, List<Problem> problems) {

    public SecretIntake {
        left = List.copyOf(left);
        problems = List.copyOf(problems);
    }

    /** Opens the store, or says why it cannot. Asked only when there is something to put in. */
    @FunctionalInterface
    public interface Opening {
        SecretStore open() throws ProblemException, IOException;
    }

    public static SecretIntake of(List<Part> parts, Opening opening) throws IOException {
        List<FoundSecret> all = parts.stream().flatMap(part -> part.imported().secrets().stream()).toList();
        var left = new ArrayList<>(all);
        var problems = new ArrayList<Problem>();
        try {
            if (!all.isEmpty()) {
                SecretStore store = opening.open();
                for (FoundSecret secret : all) {
                    put(store, secret);
                    left.remove(secret);
                }
            }
        } catch (ProblemException refused) {
            problems.addAll(refused.problems());
        }
        missing(left).ifPresent(problems::add);
        return new SecretIntake(left, problems);
    }

    private static Optional<Problem> missing(List<FoundSecret> left) {
        return left.isEmpty() ? Optional.empty()
                : Optional.of(Problem.warning("TS-SECRETS-LEFT", (left.size() == 1 ? "1 secret" : left.size() + " secrets")
                        + " could not be put into the store: " + String.join(", ", left.stream().map(FoundSecret::entry).toList()) + ".")
                        .next("The sequence refers to them, and their values are in the imported file alone. Store each with slipway secret set NAME."));
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
