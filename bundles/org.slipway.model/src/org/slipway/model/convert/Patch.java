package org.slipway.model.convert;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.slipway.model.diff.Matching;
import org.slipway.model.kinds.Kinds;

/** Makes one model say what another says, and keeps its elements where they are the same ones, so that their text stays. */
final class Patch {
    private final Kinds kinds;

    Patch(Kinds kinds) {
        this.kinds = kinds;
    }

    /** @param wanted whatever {@code used} lacks is taken out of it */
    void apply(EList<EObject> used, List<EObject> wanted) {
        List<EObject> now = List.copyOf(wanted);
        Matching matching = Matching.of(List.copyOf(used), now, kinds);
        var result = new ArrayList<EObject>();
        for (int i = 0; i < now.size(); i++) {
            EObject element = now.get(i);
            EObject kept = matching.partner(i).filter(old -> old.eClass() == element.eClass()).orElse(element);
            if (kept != element) {
                element(kept, element);
            }
            result.add(kept);
        }
        ECollections.setEList(used, result);
    }

    private void element(EObject used, EObject wanted) {
        for (EStructuralFeature feature : used.eClass().getEAllStructuralFeatures()) {
            if (Features.isStored(feature)) {
                feature(used, wanted, feature);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void feature(EObject used, EObject wanted, EStructuralFeature feature) {
        if (Kinds.isMap(feature)) {
            map((EMap<Object, Object>) used.eGet(feature), (EMap<Object, Object>) wanted.eGet(feature));
        } else if (!(feature instanceof EReference reference) || !reference.isContainment()) {
            value(used, wanted, feature);
        } else if (reference.isMany()) {
            apply((EList<EObject>) used.eGet(feature), (List<EObject>) wanted.eGet(feature));
        } else {
            child(used, (EObject) used.eGet(feature), (EObject) wanted.eGet(feature), reference);
        }
    }

    private void child(EObject owner, EObject used, EObject wanted, EReference reference) {
        if (used != null && wanted != null && used.eClass() == wanted.eClass()) {
            element(used, wanted);
        } else if (used != wanted) {
            owner.eSet(reference, wanted);
        }
    }

    private static void value(EObject used, EObject wanted, EStructuralFeature feature) {
        if (!wanted.eIsSet(feature)) {
            used.eUnset(feature);
        } else if (!used.eIsSet(feature) || !said(used, feature).equals(said(wanted, feature))) {
            List<?> values = Features.values(wanted, feature);
            used.eSet(feature, feature.isMany() ? values : values.isEmpty() ? null : values.getFirst());
        }
    }

    private static List<?> said(EObject element, EStructuralFeature feature) {
        return Features.values(element, feature).stream()
                .map(value -> value instanceof InternalEObject target && target.eIsProxy() ? target.eProxyURI() : value).toList();
    }

    private static void map(EMap<Object, Object> used, EMap<Object, Object> wanted) {
        if (!used.map().equals(wanted.map()) || !List.copyOf(used.keySet()).equals(List.copyOf(wanted.keySet()))) {
            used.clear();
            wanted.forEach(entry -> used.put(entry.getKey(), entry.getValue()));
        }
    }
}
