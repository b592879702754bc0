package org.slipway.engine.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Digest;
import org.slipway.model.Identified;

/** What stands for everything that a sequence says, so that a change is noticed; other elements count by their ids. */
final class PlanDigest {
    private final StringBuilder said = new StringBuilder();

    void add(EObject element) {
        said.append(element.eClass().getName()).append('{');
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (element.eIsSet(feature) && !feature.isDerived() && !feature.isTransient()) {
                said.append(feature.getName()).append('=');
                values(element, feature).forEach(value -> add(feature, value));
            }
        }
        said.append('}');
    }

    private static List<?> values(EObject element, EStructuralFeature feature) {
        return feature.isMany() ? (List<?>) element.eGet(feature) : List.of(element.eGet(feature));
    }

    private void add(EStructuralFeature feature, Object value) {
        switch (feature) {
            case EReference reference when reference.isContainment() -> add((EObject) value);
            case EReference reference -> text(value instanceof Identified named && named.getId() != null ? named.getId() : String.valueOf(EcoreUtil.getURI((EObject) value).fragment()));
            case EAttribute attribute -> text(EcoreUtil.convertToString(attribute.getEAttributeType(), value));
            default -> text(String.valueOf(value));
        }
    }

    /** With its length before it, so that no two different things are written alike. */
    private void text(String text) {
        said.append(text == null ? -1 : text.length()).append(':').append(text);
    }

    Digest digest() {
        return Digest.of(said.toString().getBytes(StandardCharsets.UTF_8));
    }
}
