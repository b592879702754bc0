package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.model.ModelPackage;
import org.slipway.model.SecretVariable;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;

/**
 * What a secret variable refers to is in the secret store. Names stand there in clear, so no key is needed. A site that has no
 * store yet has not begun to keep secrets: a new site is not to begin with a warning.
 */
public final class MissingSecretCheck implements Check {
    private static final String MISSING = "SECRET-MISSING";

    /** Read once in a run of the checks. */
    private record Stored(Optional<Set<String>> names) {
    }

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.SECRET_VARIABLE.isSuperTypeOf(kind);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        if (!(element instanceof SecretVariable secret) || name(secret).isBlank()) {
            return Stream.empty();
        }
        Optional<Set<String>> stored = scope.once(Stored.class, () -> new Stored(scope.secrets())).names();
        return stored.filter(names -> !names.contains(name(secret))).map(names -> finding(secret)).stream();
    }

    private static boolean hasEntry(SecretVariable secret) {
        return secret.getEntry() != null && !secret.getEntry().isBlank();
    }

    private static String name(SecretVariable secret) {
        return hasEntry(secret) ? secret.getEntry() : Optional.ofNullable(secret.getName()).orElse("");
    }

    private static Finding finding(SecretVariable secret) {
        Problem problem = Problem.warning(MISSING, "The secret store holds no value for " + Names.shown(name(secret)) + ".")
                .next("Put it there with slipway secret set " + name(secret) + ", or mend the name: slipway secret list shows what is stored.");
        return hasEntry(secret) ? Finding.about(secret, ModelPackage.Literals.SECRET_VARIABLE__ENTRY, problem)
                : Finding.about(secret, ModelPackage.Literals.VARIABLE__NAME, problem);
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(MISSING, "A secret variable refers to an entry that the secret store does not have.",
                "A run that needs the value cannot begin.",
                "Put the value into the store with slipway secret set NAME, or correct the name. secrets.sealed belongs into git with the rest of the site."));
    }
}
