package org.slipway.model.check.builtin;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Identified;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.KindWords;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/** How problems name kinds, elements and features. */
final class Names {

    private Names() {
    }

    static String kind(EClass type, Kinds kinds) {
        return KindWords.of(type, kinds);
    }

    static String kind(EObject element, Kinds kinds) {
        return element instanceof Unknown unknown ? unknown.getKind() : kind(element.eClass(), kinds);
    }

    static String a(String word) {
        return KindWords.a(word);
    }

    /** The key under which a feature is written: its kind's for the head. */
    static String key(EObject element, EStructuralFeature feature, Kinds kinds) {
        return kinds.head(element.eClass()).filter(head -> head == feature).map(head -> kinds.key(element.eClass()))
                .orElse(feature.getName());
    }

    /** The id, or the name of what has none. */
    static String of(Identified element) {
        return element.getId() != null ? element.getId() : element.getName() != null ? element.getName() : "unnamed";
    }

    /** Where another element is written, to go on a sentence with: “ in devices/a.yaml:3:1”; empty where that is not known. */
    static String whereabouts(EObject element) {
        return element.eResource() instanceof YamlResource file ? file.place(element).map(place -> " in " + place).orElse("")
                : "";
    }

    /** What people typed, short enough for a line. */
    static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}+", " ");
        return "“" + (line.length() > 80 ? line.substring(0, 77) + "…" : line) + "”";
    }
}
