package org.slipway.sequence.exchange.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.ProblemException;
import org.slipway.model.SecretVariable;
import org.slipway.model.secrets.SecretStore;
import org.slipway.sequence.TaskSequence;

/** The entries of the secret store that the variables of a sequence and of its rules refer to. */
public record SequenceSecrets(List<String> entries) {

    public SequenceSecrets {
        entries = List.copyOf(entries);
    }

    public static SequenceSecrets of(TaskSequence sequence) {
        var secrets = new ArrayList<SecretVariable>();
        EcoreUtil.<Object>getAllContents(sequence, true).forEachRemaining(each -> {
            if (each instanceof SecretVariable secret) {
                secrets.add(secret);
            }
        });
        return new SequenceSecrets(secrets.stream().flatMap(secret -> Optional.ofNullable(secret.getEntry()).or(() -> Optional.ofNullable(secret.getName())).stream()).distinct().toList());
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
