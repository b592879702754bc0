package org.slipway.sequence.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.SecretVariable;
import org.slipway.sequence.TaskSequence;

/** How the XML of a sequence names its secrets until their values are put in. */
final class SecretReference {
    private static final Pattern KEPT = Pattern.compile("%(" + FoundSecrets.PREFIX + "[A-Za-z0-9_]+)%");

    private SecretReference() {
    }

    /** Those that a sequence and its rules have, by the names that stand for them. */
    static Map<String, SecretVariable> all(TaskSequence sequence) {
        var secrets = new LinkedHashMap<String, SecretVariable>();
        EcoreUtil.<Object>getAllContents(sequence, true).forEachRemaining(each -> {
            if (each instanceof SecretVariable secret && secret.getName() != null) {
                secrets.putIfAbsent(secret.eContainer() == sequence ? secret.getName() : nameOf(secret), secret);
            }
        });
        return secrets;
    }

    /** The name for a secret of a rule: rules may set one variable to several secrets, so its own name will not do. */
    private static String nameOf(SecretVariable secret) {
        String entry = Optional.ofNullable(secret.getEntry()).orElse(secret.getName());
        String last = entry.substring(entry.lastIndexOf('/') + 1);
        return last.startsWith(FoundSecrets.PREFIX) ? last
                : "Secret_" + entry.chars().mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "_%02X".formatted(c)).collect(Collectors.joining());
    }

    static String of(SecretVariable secret) {
        return secret.getName() == null ? "" : "%" + nameOf(secret) + "%";
    }

    /** The variable that stands for a secret that was found; nothing where the text is anything else. */
    static Optional<String> found(String text) {
        return Optional.of(KEPT.matcher(text)).filter(matcher -> matcher.matches()).map(matcher -> matcher.group(1));
    }
}
