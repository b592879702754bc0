package org.slipway.workbench.editor.tree;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.workbench.editor.file.Words;

/**
 * A place where an element can be added.
 *
 * @param index in a list, the place the new one gets
 */
public record Addition(EObject owner, EReference feature, int index) {

    /** Behind the last one; empty where there is one and there can be no other. */
    static Optional<Addition> last(EObject owner, EReference feature) {
        if (feature.isMany()) {
            return Optional.of(new Addition(owner, feature, ((List<?>) owner.eGet(feature)).size()));
        }
        return owner.eGet(feature) == null ? Optional.of(new Addition(owner, feature, 0)) : Optional.empty();
    }

    /** Behind this element in its own list. */
    static Optional<Addition> behind(EObject element) {
        EReference feature = element.eContainmentFeature();
        if (feature == null || !feature.isMany()) {
            return Optional.empty();
        }
        return Optional.of(new Addition(element.eContainer(), feature, ((List<?>) element.eContainer().eGet(feature)).indexOf(element) + 1));
    }

    boolean takes(EClass kind) {
        return feature.getEReferenceType().isSuperTypeOf(kind);
    }

    /** Changes the model; whoever calls makes it undoable. */
    @SuppressWarnings("unchecked")
    void put(List<? extends EObject> elements) {
        if (feature.isMany()) {
            ((EList<EObject>) owner.eGet(feature)).addAll(Math.min(index, ((List<?>) owner.eGet(feature)).size()), elements);
        } else {
            elements.stream().findFirst().ifPresent(element -> owner.eSet(feature, element));
        }
    }

    EObject create(EClass kind) {
        EObject made = EcoreUtil.create(kind);
        put(List.of(made));
        return made;
    }

    /** As a command’s object: “variable”, “when”. */
    String word() {
        return Words.within(feature);
    }
}
