package org.slipway.model.convert;

import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.model.kinds.Kinds;

/** Features as they are stored, with references left unresolved. */
final class Features {

    private Features() {
    }

    static boolean isStored(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isTransient() && !feature.isDerived()
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    /** Whether a feature names other elements. */
    static boolean isLink(EStructuralFeature feature) {
        return feature instanceof EReference reference && isStored(reference) && !reference.isContainment()
                && !Kinds.isMap(reference);
    }

    static List<?> values(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature, false);
        if (!feature.isMany()) {
            return value == null ? List.of() : List.of(value);
        }
        return List.copyOf(value instanceof InternalEList<?> list ? list.basicList() : (List<?>) value);
    }

    static void replaceLinks(EObject from, EReference reference, UnaryOperator<EObject> replacement) {
        if (from.eIsSet(reference)) {
            List<EObject> now = values(from, reference).stream().map(EObject.class::cast).map(replacement).toList();
            from.eSet(reference, reference.isMany() ? now : now.getFirst());
        }
    }
}
