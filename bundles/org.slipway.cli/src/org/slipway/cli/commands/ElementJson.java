package org.slipway.cli.commands;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.cli.internal.Row;
import org.slipway.model.Extra;
import org.slipway.model.Node;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.ValueText;

/** An element with all that is set on it, as JSON has it: numbers and truth values as such, all else as in its text. */
final class ElementJson {
    private final Kinds kinds;

    ElementJson(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The features by name; what no installed bundle understands stands under {@code extras}, word for word. */
    Map<String, Object> features(EObject element) {
        var json = new LinkedHashMap<String, Object>();
        if (element instanceof Unknown unknown) {
            json.put("source", unknown.getSource());
            return json;
        }
        kinds.head(element.eClass()).ifPresent(head -> put(json, element, head));
        kinds.features(element.eClass()).forEach(feature -> put(json, element, feature));
        if (element instanceof Node node && !node.getExtras().isEmpty()) {
            json.put("extras", node.getExtras().stream().map(ElementJson::extra).toList());
        }
        return json;
    }

    /** The features behind the kind. */
    Map<String, Object> part(EObject element) {
        var part = new LinkedHashMap<String, Object>();
        part.put("kind", element instanceof Unknown unknown ? unknown.getKind() : kinds.key(element.eClass()));
        part.putAll(features(element));
        return part;
    }

    private static Map<String, Object> extra(Extra extra) {
        return Row.of("feature", extra.getFeature() == null ? "" : extra.getFeature(), "source", extra.getSource());
    }

    private void put(Map<String, Object> json, EObject element, EStructuralFeature feature) {
        if (element.eIsSet(feature)) {
            json.put(feature.getName(), value(element, feature));
        }
    }

    private Object value(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature, false);
        if (Kinds.isMap(feature)) {
            var pairs = new LinkedHashMap<String, Object>();
            ((List<?>) value).forEach(each -> pairs.put(((Map.Entry<?, ?>) each).getKey().toString(), ((Map.Entry<?, ?>) each).getValue()));
            return pairs;
        }
        if (value instanceof Collection<?> several) {
            Collection<?> unresolved = several instanceof InternalEList<?> list ? list.basicList() : several;
            return unresolved.stream().map(each -> one(element, feature, each)).toList();
        }
        return one(element, feature, value);
    }

    private Object one(EObject owner, EStructuralFeature feature, Object value) {
        if (feature instanceof EReference reference && reference.isContainment()) {
            return part((EObject) value);
        }
        return value instanceof Number || value instanceof Boolean ? value : ValueText.of(owner, feature, value);
    }
}
