package org.slipway.sequence.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.sequence.exchange.form.Facts;

/**
 * When the metamodel wants a value for a feature.
 *
 * @param because the feature beside it that makes the value necessary; empty where it always is
 * @param literals its values that do; empty where any does
 * @param instead the features that will do in its place
 * @param grave whether Windows cannot be deployed without the value
 * @param engineOnly whether the value is Configuration Manager's alone
 * @param variable the variable that brings the value too; empty where none does
 */
record Need(EStructuralFeature feature, Optional<EStructuralFeature> because, List<String> literals, List<EStructuralFeature> instead, boolean grave, boolean engineOnly,
        Optional<String> variable) {

    static List<Need> of(EClass kind) {
        return kind.getEAllStructuralFeatures().stream().flatMap(feature -> of(kind, feature).stream()).toList();
    }

    private static Optional<Need> of(EClass kind, EStructuralFeature feature) {
        Facts facts = Facts.of(feature, Facts.STEP);
        return facts.get("needed").map(needed -> {
            String[] parts = needed.split("=", 2);
            Optional<EStructuralFeature> because = "always".equals(needed) ? Optional.empty() : Optional.of(Objects.requireNonNull(kind.getEStructuralFeature(parts[0]), needed));
            Facts form = Facts.of(feature, Facts.VARIABLE);
            return new Need(feature, because, parts.length > 1 ? Arrays.asList(parts[1].split("\\|")) : List.of(),
                    facts.words("instead").stream().map(name -> Objects.requireNonNull(kind.getEStructuralFeature(name), name)).toList(), facts.get("without").equals(Optional.of("error")),
                    form.get("only").equals(Optional.of("configmgr")), form.isTrue("hidden") ? Optional.empty() : form.get("name"));
        });
    }

    /** Whether an element must have the value and has none. */
    boolean missesIn(EObject element) {
        return because.map(feature -> asks(element, feature)).orElse(true) && !has(element, feature) && instead.stream().noneMatch(each -> has(element, each));
    }

    private boolean asks(EObject element, EStructuralFeature asking) {
        if (literals.isEmpty()) {
            return has(element, asking);
        }
        boolean stated = !asking.isUnsettable() || element.eIsSet(asking);
        Object value = element.eGet(asking);
        return stated && value != null && literals.contains(EcoreUtil.convertToString((EDataType) asking.getEType(), value));
    }

    /** Dots alone are what an editor leaves of a version that nobody typed. */
    private static boolean has(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature);
        return value instanceof List<?> list ? !list.isEmpty() : value instanceof String text ? !text.matches("[\\s.]*") : value != null && (!feature.isUnsettable() || element.eIsSet(feature));
    }

    /** Why the value is needed, as the end of a sentence; empty where it always is. */
    String reason(EObject element) {
        return because.map(feature -> literals.isEmpty() ? ", because it has " + words(feature)
                : ", because " + words(feature) + " is " + EcoreUtil.convertToString((EDataType) feature.getEType(), element.eGet(feature))).orElse("");
    }

    /** The yes or no that asks for the value, where that can be turned round instead of stating one. */
    Optional<EStructuralFeature> switchable() {
        return because.filter(feature -> feature.getEType().getInstanceClass() == boolean.class);
    }

    /** A feature's name as people say it: registered user. */
    static String words(EStructuralFeature feature) {
        return feature.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
