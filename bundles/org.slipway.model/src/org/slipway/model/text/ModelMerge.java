package org.slipway.model.text;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;

/**
 * Makes the model in use say what a freshly read one says, and keeps its elements where they are the same ones: by id, else by
 * kind and name, else by kind in order. Whoever holds an element (a selection, a form) goes on holding it.
 */
final class ModelMerge {
    private final Kinds kinds;
    private final Map<EObject, EObject> kept = new IdentityHashMap<>();

    ModelMerge(Kinds kinds) {
        this.kinds = kinds;
    }

    /** Fresh element → the element in use that took its content. */
    Map<EObject, EObject> kept() {
        return kept;
    }

    void merge(EList<EObject> used, List<EObject> fresh) {
        List<EObject> wanted = matched(used, fresh);
        if (!same(used, wanted)) {
            ECollections.setEList(used, wanted);
        }
    }

    private List<EObject> matched(List<EObject> used, List<EObject> fresh) {
        var left = new ArrayList<EObject>(used);
        var wanted = new ArrayList<EObject>(fresh);
        boolean[] done = new boolean[fresh.size()];
        for (BiPredicate<EObject, EObject> alike : List.<BiPredicate<EObject, EObject>>of(this::sameId, this::sameName, ModelMerge::sameKind)) {
            for (int i = 0; i < wanted.size(); i++) {
                EObject sought = fresh.get(i);
                if (done[i]) {
                    continue;
                }
                int found = -1;
                for (int j = 0; j < left.size() && found < 0; j++) {
                    found = sought.eClass() == left.get(j).eClass() && alike.test(left.get(j), sought) ? j : -1;
                }
                if (found >= 0) {
                    wanted.set(i, left.remove(found));
                    done[i] = true;
                }
            }
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (done[i]) {
                merge(wanted.get(i), fresh.get(i));
            }
        }
        return wanted;
    }

    private boolean sameId(EObject a, EObject b) {
        return a instanceof Identified used && b instanceof Identified fresh && used.getId() != null
                && used.getId().equals(fresh.getId());
    }

    private boolean sameName(EObject a, EObject b) {
        if (a instanceof Extra used && b instanceof Extra fresh) {
            return Objects.equals(used.getFeature(), fresh.getFeature()) && Objects.equals(used.getSource(), fresh.getSource());
        }
        return kinds.head(a.eClass()).filter(head -> !(head instanceof EReference) && a.eGet(head) != null
                && a.eGet(head).equals(b.eGet(head))).isPresent();
    }

    private static boolean sameKind(EObject a, EObject b) {
        return !(a instanceof Identified used && b instanceof Identified fresh && used.getId() != null && fresh.getId() != null
                && used.eContainer() == null && fresh.eContainer() != null);
    }

    private static boolean same(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) != b.get(i)) {
                return false;
            }
        }
        return true;
    }

    private void merge(EObject used, EObject fresh) {
        kept.put(fresh, used);
        for (EStructuralFeature feature : used.eClass().getEAllStructuralFeatures()) {
            if (SameModel.isKept(feature)) {
                feature(used, fresh, feature);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void feature(EObject used, EObject fresh, EStructuralFeature feature) {
        if (Kinds.isMap(feature)) {
            map((EMap<Object, Object>) used.eGet(feature), (EMap<Object, Object>) fresh.eGet(feature));
        } else if (feature instanceof EReference reference && reference.isContainment()) {
            contained(used, fresh, reference);
        } else if (feature.isMany()) {
            several(used, fresh, feature);
        } else if (!SameModel.value(used, feature, used.eGet(feature, false), fresh.eGet(feature, false))
                || used.eIsSet(feature) != fresh.eIsSet(feature)) {
            set(used, feature, fresh);
        }
    }

    private static void set(EObject used, EStructuralFeature feature, EObject fresh) {
        if (fresh.eIsSet(feature)) {
            used.eSet(feature, fresh.eGet(feature, false));
        } else {
            used.eUnset(feature);
        }
    }

    private static void several(EObject used, EObject fresh, EStructuralFeature feature) {
        List<?> a = YamlWriter.values(used, feature);
        List<?> b = YamlWriter.values(fresh, feature);
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = SameModel.value(used, feature, a.get(i), b.get(i));
        }
        if (!same) {
            used.eSet(feature, new BasicEList<Object>(b));
        }
    }

    private static void map(EMap<Object, Object> used, EMap<Object, Object> fresh) {
        if (!SameModel.sameMap(used, fresh)) {
            used.clear();
            fresh.forEach(entry -> used.put(entry.getKey(), entry.getValue()));
        }
    }

    @SuppressWarnings("unchecked")
    private void contained(EObject used, EObject fresh, EReference reference) {
        if (reference.isMany()) {
            merge((EList<EObject>) used.eGet(reference), new ArrayList<>((List<EObject>) fresh.eGet(reference)));
            return;
        }
        var old = (EObject) used.eGet(reference);
        var now = (EObject) fresh.eGet(reference);
        if (old != null && now != null && old.eClass() == now.eClass()) {
            merge(old, now);
        } else if (old != null || now != null) {
            used.eSet(reference, now);
        }
    }
}
