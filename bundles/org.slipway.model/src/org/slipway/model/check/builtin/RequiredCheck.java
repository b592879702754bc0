package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.model.Extra;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.Node;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;

/** What an element cannot be without is there. */
public final class RequiredCheck implements Check {
    private static final String REQUIRED = "FEATURE-REQUIRED";

    private static final class Required extends PerKind<EStructuralFeature> {
        Required() {
            super(kind -> kind.getEAllStructuralFeatures().stream().filter(EStructuralFeature::isRequired).toList());
        }
    }

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.NODE.isSuperTypeOf(kind) && !scope.kinds().isUnknown(kind)
                && !scope.once(Required.class, Required::new).of(kind).isEmpty();
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        if (!(element instanceof Node node) || scope.kinds().isUnknown(element.eClass())) {
            return Stream.empty();
        }
        return scope.once(Required.class, Required::new).of(element.eClass()).stream()
                .filter(feature -> missing(node, feature, scope.kinds()))
                .map(feature -> finding(node, feature, scope));
    }

    /** A value that could not be read is there, though wrong; reading has told. */
    private static boolean missing(Node element, EStructuralFeature feature, Kinds kinds) {
        boolean there = feature.isMany() ? element.eIsSet(feature)
                : element.eGet(feature, false) != null && !"".equals(element.eGet(feature, false));
        return !there && !unread(element, feature, kinds);
    }

    static boolean unread(Node element, EStructuralFeature feature, Kinds kinds) {
        return !element.getExtras().isEmpty()
                && element.getExtras().stream().map(Extra::getFeature).anyMatch(Names.key(element, feature, kinds)::equals);
    }

    private static Finding finding(Node element, EStructuralFeature feature, CheckScope scope) {
        Kinds kinds = scope.kinds();
        boolean head = kinds.head(element.eClass()).filter(each -> each == feature).isPresent();
        String kind = Names.kind(element, kinds);
        String text = head ? "Behind “" + kind + ":” its " + feature.getName() + " is missing."
                : "The " + kind + " has no " + feature.getName() + ".";
        String documentation = kinds.documentation(feature);
        String next = "Write " + (head ? kind : feature.getName()) + ": and "
                + (feature instanceof EReference reference
                        ? "the id of " + Names.a(Names.kind(reference.getEReferenceType(), kinds)) : "a value")
                + "." + (documentation.isEmpty() ? "" : " " + documentation);
        return Finding.about(element, feature, Problem.error(REQUIRED, text).next(next)).with(fix(element, feature, scope));
    }

    /** An id is made of the name, and a name of the id; everything else only its writer knows. */
    private static Optional<QuickFix> fix(Node element, EStructuralFeature feature, CheckScope scope) {
        if (!(element instanceof Identified own)) {
            return Optional.empty();
        }
        if (feature == ModelPackage.Literals.IDENTIFIED__ID && own.getName() != null) {
            String id = slug(own.getName());
            return Optional.of(id)
                    .filter(each -> !each.isEmpty() && scope.withId(each, ModelPackage.Literals.IDENTIFIED).isEmpty())
                    .map(each -> new QuickFix("Set the id to “" + each + "”", () -> own.setId(each)));
        }
        if (feature == ModelPackage.Literals.ELEMENT__NAME && own.getId() != null && !own.getId().isEmpty()) {
            String name = own.getId();
            return Optional.of(new QuickFix("Set the name to “" + name + "”", () -> own.setName(name)));
        }
        return Optional.empty();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^[-._]+|[-._]+$", "");
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(REQUIRED, "An element lacks a value that it cannot be without.",
                "Nothing sensible could be put in its place, so whatever needs the element refuses it.",
                "Write the key and a value; its documentation (in the editor, or from slipway schema) says what is meant."));
    }
}
