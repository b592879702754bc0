package org.slipway.model.diff;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Identified;

/** What tells an element from all others of its kind, whatever else changes: its id, if it has one. Parts may have one too. */
public final class OwnId {

    private OwnId() {
    }

    public static Optional<List<Object>> of(EObject element) {
        Object id = element instanceof Identified identified ? identified.getId()
                : element.eClass().getEStructuralFeature("id") instanceof EAttribute attribute ? element.eGet(attribute) : null;
        return id instanceof String text && !text.isEmpty() ? Optional.of(List.of(element.eClass(), text)) : Optional.empty();
    }
}
