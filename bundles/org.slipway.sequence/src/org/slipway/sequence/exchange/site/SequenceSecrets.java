package org.slipway.sequence.exchange.site;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.model.SecretVariable;
import org.slipway.model.secrets.SecretStore;
import org.slipway.sequence.TaskSequence;

/** The entries of the secret store that a sequence's variables refer to. */
public record SequenceSecrets(List<String> entries) {

    public SequenceSecrets {
        entries = List.copyOf(entries);
    }

    public static SequenceSecrets of(TaskSequence sequence) {
        return new SequenceSecrets(sequence.getVariables().stream().filter(SecretVariable.class::isInstance).map(SecretVariable.class::cast)
                .flatMap(secret -> Optional.ofNullable(secret.getEntry()).or(() -> Optional.ofNullable(secret.getName())).stream()).distinct().toList());
    }

    /** The values in clear, for an export; those that the store does not have are left out. */
    public Map<String, String> values(SecretStore store) throws ProblemException {
        var values = new HashMap<String, String>();
        for (String entry : entries) {
            store.get(entry).ifPresent(found -> {
                values.put(entry, new String(found));
                Arrays.fill(found, '\0');
            });
        }
        return values;
    }
}
