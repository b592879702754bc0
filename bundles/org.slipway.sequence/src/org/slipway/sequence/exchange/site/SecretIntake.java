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

    /** None is stored: what is missing is told. */
    public static SecretIntake none(List<Part> parts) {
        List<FoundSecret> all = found(parts);
        return new SecretIntake(all, missing(all).stream().toList());
    }

    private static List<FoundSecret> found(List<Part> parts) {
        return parts.stream().flatMap(part -> part.imported().secrets().stream()).toList();
    }

    public static SecretIntake of(List<Part> parts, Opening opening) throws IOException {
        List<FoundSecret> all = found(parts);
        var replaced = new ArrayList<String>();
        var left = new ArrayList<>(all);
        var problems = new ArrayList<Problem>();
        try {
            if (!all.isEmpty()) {
                SecretStore store = opening.open();
                for (FoundSecret secret : all) {
                    if (put(store, secret)) {
                        replaced.add(secret.entry());
                    }
                    left.remove(secret);
                }
            }
        } catch (ProblemException refused) {
            problems.addAll(refused.problems());
        }
        if (!replaced.isEmpty()) {
            problems.add(Problem.info("TS-SECRETS-REPLACED", "Entries of the secret store had another value before: " + String.join(", ", replaced) + ".")
                    .next("Nothing to do if the imported file is the newer one; otherwise set them again with slipway secret set NAME."));
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

    /** Whether the entry had another value before. */
    private static boolean put(SecretStore store, FoundSecret secret) throws ProblemException {
        char[] value = secret.value().toCharArray();
        char[] old = store.get(secret.entry()).orElse(null);
        try {
            store.put(secret.entry(), value);
            return old != null && !Arrays.equals(old, value);
        } finally {
            Arrays.fill(value, '\0');
            if (old != null) {
                Arrays.fill(old, '\0');
            }
        }
    }
}
