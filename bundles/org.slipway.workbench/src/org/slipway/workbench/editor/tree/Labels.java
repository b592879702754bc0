package org.slipway.workbench.editor.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.ModelPackage;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.ValueText;
import org.slipway.workbench.editor.file.Words;

/** What an element is called where there is one line for it: what its head says, then what else tells it from its neighbours. */
public final class Labels {
    private static final int LENGTH = 60;

    private final Kinds kinds;

    public Labels(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The name, or whatever takes its place. */
    public String name(EObject element) {
        if (element instanceof Unknown unknown) {
            return unknown.getKind();
        }
        if (element instanceof Extra extra) {
            return extra.getFeature();
        }
        return kinds.head(element.eClass()).flatMap(head -> value(element, head)).orElseGet(() -> Words.of(element.eClass()));
    }

    /** What the name leaves open, in a few words; empty where it says it all. */
    public String detail(EObject element) {
        if (element instanceof Unknown || element instanceof Extra) {
            return "not installed";
        }
        String said = kinds.features(element.eClass()).stream().filter(feature -> feature instanceof EAttribute && !feature.isMany())
                .filter(feature -> !isId(feature) && element.eIsSet(feature))
                .flatMap(feature -> value(element, feature).map(text -> Words.within(feature) + " " + text).stream())
                .limit(2).collect(Collectors.joining(", "));
        return Words.clipped(said, LENGTH);
    }

    private static boolean isId(EStructuralFeature feature) {
        return feature == ModelPackage.Literals.IDENTIFIED__ID || feature.getName().equals("description");
    }

    /** The kind, or for something in a single place the name of the place: “when”, “schedule”. */
    public String kind(EObject element) {
        EReference place = element.eContainmentFeature();
        return place != null && !place.isMany() ? Words.of(place) : Words.of(element.eClass());
    }

    private Optional<String> value(EObject element, EStructuralFeature feature) {
        if (Kinds.isMap(feature)) {
            return Optional.of(pairs((List<?>) element.eGet(feature))).filter(text -> !text.isEmpty());
        }
        if (feature.isMany() || TreeShape.isContainment(feature) || !element.eIsSet(feature)) {
            return Optional.empty();
        }
        return Optional.ofNullable(ValueText.of(element, feature, element.eGet(feature, false))).filter(text -> !text.isBlank())
                .map(text -> Words.clipped(text, LENGTH));
    }

    private static String pairs(List<?> map) {
        var shown = new ArrayList<String>();
        for (Object each : map.subList(0, Math.min(2, map.size()))) {
            var pair = (Map.Entry<?, ?>) each;
            shown.add(pair.getKey() + " " + pair.getValue());
        }
        return Words.clipped(String.join(", ", shown), LENGTH);
    }
}
