package org.slipway.model.diff;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.model.text.ValueText;

/** The values of a feature as texts; what is not written is its default. */
public final class FeatureValues {

    private FeatureValues() {
    }

    public static List<String> of(EObject element, EStructuralFeature feature) {
        if (feature.isUnsettable() && !element.eIsSet(feature)) {
            return List.of();
        }
        Object value = element.eGet(feature, false);
        if (!feature.isMany()) {
            return value == null ? List.of() : List.of(ValueText.of(element, feature, value));
        }
        List<?> values = value instanceof InternalEList<?> unresolved ? unresolved.basicList() : (List<?>) value;
        return values.stream().map(each -> ValueText.of(element, feature, each)).toList();
    }
}
