package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.model.Extra;
import org.slipway.model.ListVariable;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage;
import org.slipway.model.SecretVariable;
import org.slipway.model.StringVariable;
import org.slipway.model.Unknown;
import org.slipway.model.Variable;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.SecretsInClear;

/** No secret stands in a file. Told by names; the value itself never appears in a problem. */
public final class SecretCheck implements Check {
    static final String SECRET = "SECRET-IN-CLEAR";

    /** What holds text that no installed bundle understands. */
    private static final List<EClass> KEPT = List.of(ModelPackage.Literals.EXTRA, ModelPackage.Literals.UNKNOWN);

    private static final class Secrets extends PerKind<EAttribute> {
        Secrets(Kinds kinds) {
            super(kind -> kind.getEAllAttributes().stream().filter(attribute -> SecretsInClear.holds(attribute, kinds)).toList());
        }
    }

    private static final class Maps extends PerKind<EReference> {
        Maps() {
            super(kind -> kind.getEAllContainments().stream().filter(Kinds::isMap).toList());
        }
    }

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.VARIABLE.isSuperTypeOf(kind) || KEPT.stream().anyMatch(each -> each.isSuperTypeOf(kind)) || !secrets(kind, scope).isEmpty() || !maps(kind, scope).isEmpty();
    }

    private static List<EAttribute> secrets(EClass kind, CheckScope scope) {
        return scope.once(Secrets.class, () -> new Secrets(scope.kinds())).of(kind);
    }

    private static List<EReference> maps(EClass kind, CheckScope scope) {
        return scope.once(Maps.class, Maps::new).of(kind);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return switch (element) {
            case SecretVariable reference -> Stream.empty();
            case Extra kept -> KeptSecrets.in(kept);
            case Unknown kept -> KeptSecrets.in(element, kept);
            case StringVariable text -> variable(text, ModelPackage.Literals.STRING_VARIABLE__VALUE, scope.kinds());
            case ListVariable list -> variable(list, ModelPackage.Literals.LIST_VARIABLE__VALUES, scope.kinds());
            default -> Stream.concat(attributes(element, scope), maps(element, scope));
        };
    }

    private static Stream<Finding> variable(Variable variable, EStructuralFeature feature, Kinds kinds) {
        if (!SecretsInClear.at(variable, feature, kinds)) {
            return Stream.empty();
        }
        Problem problem = Problem.error(SECRET, "The variable “" + variable.getName()
                + "” looks like a secret and is written in clear.")
                .next("Make it a secret variable and put its value into the store with slipway secret set " + variable.getName()
                        + ". If the file was shared, change the password: its history keeps it.");
        return Stream.of(Finding.about(variable, feature, problem).with(new QuickFix(
                "Make “" + variable.getName() + "” a secret variable (its value leaves the file)", () -> conceal(variable))));
    }

    private static void conceal(Variable variable) {
        SecretVariable secret = ModelFactory.eINSTANCE.createSecretVariable();
        secret.setName(variable.getName());
        secret.setDescription(variable.getDescription());
        secret.setReadOnly(variable.isReadOnly());
        secret.getExtras().addAll(variable.getExtras());
        EcoreUtil.replace(variable, secret);
    }

    private static Stream<Finding> attributes(EObject element, CheckScope scope) {
        return secrets(element.eClass(), scope).stream().filter(element::eIsSet)
                .filter(attribute -> SecretsInClear.at(element, attribute, scope.kinds()))
                .map(attribute -> Finding.about(element, attribute, inClear(attribute.getName())));
    }

    private static Stream<Finding> maps(EObject element, CheckScope scope) {
        return maps(element.eClass(), scope).stream().flatMap(map -> map(element, map));
    }

    private static Stream<Finding> map(EObject element, EReference map) {
        return ((EMap<?, ?>) element.eGet(map)).stream().map(entry -> (Map.Entry<?, ?>) entry)
                .filter(SecretsInClear::pair)
                .map(entry -> {
                    String key = String.valueOf(entry.getKey());
                    Problem problem = ItemPlace.at(element, map, key + ":", inClear(key));
                    return Finding.about(element, map, problem)
                            .with(new QuickFix("Remove “" + key + "”", () -> ((EMap<?, ?>) element.eGet(map)).removeKey(key)));
                });
    }

    static Problem inClear(String name) {
        return Problem.error(SECRET, "“" + name + "” looks like a secret and is written in clear.")
                .next("Write %Name% of a secret variable instead. If the file was shared, change the password: its history keeps"
                        + " it.");
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(SECRET,
                "Something whose name ends in password, PIN, product key, token or the like has its value in the file, or a secret"
                        + " variable has one.",
                "Files go into git, and git never forgets: everybody who can read the site, now or later, can read the secret.",
                "Make the variable a secret one (secret: Name), put the value into the store with slipway secret set Name, and"
                        + " where something"
                        + " else needs it write %Name%. Change a secret that was shared already."));
    }
}
