package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

/** No secret stands in a file. Told by names; the value itself never appears in a problem. */
public final class SecretCheck implements Check {
    private static final String SECRET = "SECRET-IN-CLEAR";
    private static final Pattern REFERENCES = Pattern.compile("%[^%\\s]+%");
    /** Switches about a secret are none: OSDRandomAdminPassword is true or false. */
    private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|0|1");

    private static final class Secrets extends PerKind<EAttribute> {
        Secrets(Kinds kinds) {
            super(kind -> kind.getEAllAttributes().stream().filter(attribute -> holdsSecret(attribute, kinds)).toList());
        }
    }

    private static final class Maps extends PerKind<EReference> {
        Maps() {
            super(kind -> kind.getEAllContainments().stream().filter(Kinds::isMap).toList());
        }
    }

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.VARIABLE.isSuperTypeOf(kind) || !secrets(kind, scope).isEmpty() || !maps(kind, scope).isEmpty();
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
            case Extra kept -> Stream.empty();
            case Unknown kept -> Stream.empty();
            case StringVariable text -> variable(text, ModelPackage.Literals.STRING_VARIABLE__VALUE,
                    List.of(orEmpty(text.getValue())));
            case ListVariable list -> variable(list, ModelPackage.Literals.LIST_VARIABLE__VALUES, list.getValues());
            default -> Stream.concat(attributes(element, scope), maps(element, scope));
        };
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static Stream<Finding> variable(Variable variable, EStructuralFeature feature, List<String> values) {
        if (!SecretWords.mean(orEmpty(variable.getName())) || values.stream().noneMatch(SecretCheck::isClear)) {
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
                .filter(attribute -> Values.of(element, attribute).stream().anyMatch(value -> isClear(value.toString())))
                .map(attribute -> Finding.about(element, attribute, inClear(attribute.getName())));
    }

    private static boolean holdsSecret(EAttribute attribute, Kinds kinds) {
        return attribute.getEType().getInstanceClass() == String.class && !Kinds.isMap(attribute)
                && (kinds.limits(attribute).secret() || SecretWords.mean(attribute.getName()));
    }

    private static Stream<Finding> maps(EObject element, CheckScope scope) {
        return maps(element.eClass(), scope).stream().flatMap(map -> map(element, map));
    }

    private static Stream<Finding> map(EObject element, EReference map) {
        return ((EMap<?, ?>) element.eGet(map)).stream().map(entry -> (Map.Entry<?, ?>) entry)
                .filter(entry -> SecretWords.mean(String.valueOf(entry.getKey())) && entry.getValue() != null
                        && isClear(entry.getValue().toString()))
                .map(entry -> {
                    String key = String.valueOf(entry.getKey());
                    Problem problem = ItemPlace.at(element, map, key + ":", inClear(key));
                    return Finding.about(element, map, problem)
                            .with(new QuickFix("Remove “" + key + "”", () -> ((EMap<?, ?>) element.eGet(map)).removeKey(key)));
                });
    }

    private static Problem inClear(String name) {
        return Problem.error(SECRET, "“" + name + "” looks like a secret and is written in clear.")
                .next("Write %Name% of a secret variable instead. If the file was shared, change the password: its history keeps"
                        + " it.");
    }

    /** Whether more than references and switches stands there. */
    private static boolean isClear(String value) {
        return !REFERENCES.matcher(value).replaceAll("").isBlank() && !SWITCH.matcher(value.strip()).matches();
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(SECRET,
                "Something whose name ends in password, PIN, product key, token or the like has its value in the file.",
                "Files go into git, and git never forgets: everybody who can read the site, now or later, can read the secret.",
                "Make the variable a secret one (secret: Name), put the value into the store with slipway secret set Name, and"
                        + " where something"
                        + " else needs it write %Name%. Change a secret that was shared already."));
    }
}
