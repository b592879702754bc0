package org.slipway.model.diff;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Identified;
import org.slipway.model.Unknown;
import org.slipway.model.Variable;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.ValueText;

/** What an element is called in a path. */
final class Label {

    private Label() {
    }

    /** The value of the first key of its mapping, where that is a single one. */
    static Optional<String> name(EObject element, Kinds kinds) {
        Optional<EStructuralFeature> head = kinds.head(element.eClass());
        return head.filter(feature -> !feature.isMany() && element.eGet(feature, false) != null)
                .filter(feature -> feature instanceof EAttribute || !((EReference) feature).isContainment())
                .map(feature -> ValueText.of(element, feature, element.eGet(feature, false)));
    }

    /** Its kind with its id, its name, or its position (from 1) among its like. */
    static String of(EObject element, int position, Kinds kinds) {
        String kind = element instanceof Variable ? "variable" : element instanceof Unknown unknown ? unknown.getKind()
                : kinds.key(element.eClass());
        Optional<String> called = element instanceof Identified identified && identified.getId() != null
                ? Optional.of(identified.getId()) : name(element, kinds);
        return kind + " " + called.filter(name -> !name.isBlank()).map(Label::brief).orElse("#" + position);
    }

    private static String brief(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 60 ? line.substring(0, 57) + "…" : line;
    }
}
