package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.model.Extra;
import org.slipway.model.ModelPackage;
import org.slipway.model.diff.FeatureValues;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlWriter;

/** What stands under a feature, said as texts, and taken from one element to another. */
final class Values {
    private final Kinds kinds;

    Values(Kinds kinds) {
        this.kinds = kinds;
    }

    static boolean isKept(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isTransient() && !feature.isDerived()
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    /** A list of elements that are merged one by one. */
    static boolean isList(EStructuralFeature feature) {
        return feature.isMany() && feature instanceof EReference reference && reference.isContainment() && !Kinds.isMap(feature)
                && feature != ModelPackage.Literals.NODE__EXTRAS;
    }

    /** Elements say the same under the feature if these texts are the same. */
    List<String> of(EObject element, EStructuralFeature feature) {
        if (Kinds.isMap(feature)) {
            return ((EMap<?, ?>) element.eGet(feature)).stream().map(each -> each.getKey() + ": " + each.getValue()).toList();
        }
        if (!(feature instanceof EReference reference) || !reference.isContainment()) {
            return FeatureValues.of(element, feature);
        }
        Object value = element.eGet(feature);
        Collection<?> parts = value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return parts.stream().map(each -> each instanceof Extra extra ? extra.getFeature() + ": " + extra.getSource()
                : YamlWriter.write(List.of((EObject) each), kinds).strip()).toList();
    }

    /** In words, for a person. */
    String said(EObject element, EStructuralFeature feature) {
        List<String> values = of(element, feature);
        return values.isEmpty() ? "nothing" : String.join(", ", values).replaceAll("\\s*\n\\s*", "; ");
    }

    /** Makes the one element say under the feature what the other says. */
    void take(EObject target, EStructuralFeature feature, EObject source) {
        if (!source.eIsSet(feature)) {
            target.eUnset(feature);
        } else if (Kinds.isMap(feature)) {
            takeMap(target, feature, source);
        } else if (feature instanceof EReference reference && reference.isContainment()) {
            target.eSet(feature, copied(source.eGet(feature)));
        } else if (feature.isMany()) {
            target.eSet(feature, new BasicEList<Object>(raw(source, feature)));
        } else {
            target.eSet(feature, source.eGet(feature, false));
        }
    }

    /** References as they are: what they name is not looked for. */
    static List<?> raw(EObject element, EStructuralFeature feature) {
        Object list = element.eGet(feature);
        return list instanceof InternalEList<?> unresolved ? unresolved.basicList() : (List<?>) list;
    }

    @SuppressWarnings("unchecked")
    private static void takeMap(EObject target, EStructuralFeature feature, EObject source) {
        var map = (EMap<Object, Object>) target.eGet(feature);
        map.clear();
        ((EMap<?, ?>) source.eGet(feature)).forEach(each -> map.put(each.getKey(), each.getValue()));
    }

    private static Object copied(Object value) {
        var copier = new EcoreUtil.Copier(false);
        Object copy = value instanceof Collection<?> several ? new ArrayList<>(copier.copyAll(several)) : copier.copy((EObject) value);
        copier.copyReferences();
        return copy;
    }

    /** All but the elements of its lists. */
    EObject copyOfItself(EObject source) {
        EObject copy = EcoreUtil.create(source.eClass());
        for (EStructuralFeature feature : source.eClass().getEAllStructuralFeatures()) {
            if (isKept(feature) && !isList(feature)) {
                take(copy, feature, source);
            }
        }
        return copy;
    }
}
