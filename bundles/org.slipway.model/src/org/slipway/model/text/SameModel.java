package org.slipway.model.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;

/** Whether a freshly read model says the same as the one in use, and which element then stands for which. */
final class SameModel {
    private final Map<EObject, EObject> pairs;

    /** @param pairs filled with fresh element → element in use, for all that are alike */
    SameModel(Map<EObject, EObject> pairs) {
        this.pairs = pairs;
    }

    boolean all(List<? extends EObject> used, List<? extends EObject> fresh) {
        if (used.size() != fresh.size()) {
            return false;
        }
        for (int i = 0; i < used.size(); i++) {
            if (!one(used.get(i), fresh.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean one(EObject used, EObject fresh) {
        EClass kind = used.eClass();
        if (kind != fresh.eClass()) {
            return false;
        }
        pairs.put(fresh, used);
        for (EStructuralFeature feature : kind.getEAllStructuralFeatures()) {
            if (isKept(feature) && !feature(used, fresh, feature)) {
                return false;
            }
        }
        return true;
    }

    static boolean isKept(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isTransient() && !feature.isDerived()
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    private boolean feature(EObject used, EObject fresh, EStructuralFeature feature) {
        if (feature == ModelPackage.Literals.EXTRA__POSITION) {
            return true; // counted anew on each reading
        }
        if (Kinds.isMap(feature)) {
            return sameMap((EMap<?, ?>) used.eGet(feature), (EMap<?, ?>) fresh.eGet(feature));
        }
        if (feature instanceof EReference reference && reference.isContainment()) {
            return contained(used, fresh, reference);
        }
        if (!feature.isMany()) {
            return value(used, feature, used.eGet(feature, false), fresh.eGet(feature, false));
        }
        List<?> a = YamlWriter.values(used, feature);
        List<?> b = YamlWriter.values(fresh, feature);
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!value(used, feature, a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean sameMap(EMap<?, ?> a, EMap<?, ?> b) {
        return a.size() == b.size() && a.stream().map(SameModel::pair).toList().equals(b.stream().map(SameModel::pair).toList());
    }

    private static List<String> pair(Map.Entry<?, ?> entry) {
        return List.of(Objects.toString(entry.getKey(), ""), Objects.toString(entry.getValue(), ""));
    }

    @SuppressWarnings("unchecked")
    private boolean contained(EObject used, EObject fresh, EReference reference) {
        if (reference.isMany()) {
            return all((List<EObject>) used.eGet(reference), (List<EObject>) fresh.eGet(reference));
        }
        var a = (EObject) used.eGet(reference);
        var b = (EObject) fresh.eGet(reference);
        return a == null || b == null ? a == b : one(a, b);
    }

    /** A fresh reference is never resolved: its text must name what the model in use refers to. */
    static boolean value(EObject used, EStructuralFeature feature, Object a, Object b) {
        if (feature instanceof EReference reference && a != null && b != null) {
            String text = ((InternalEObject) b).eProxyURI() == null ? References.of((EObject) b, reference.getEReferenceType(),
                    References.none()) : ((InternalEObject) b).eProxyURI().fragment();
            return ValueSync.refersTo(used, reference, (EObject) a, text);
        }
        return Objects.equals(a, b);
    }
}
