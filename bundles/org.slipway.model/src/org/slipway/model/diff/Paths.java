package org.slipway.model.diff;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.kinds.Kinds;

/** What elements are called, from the outside in: {@code device pc-1 › variable OSDComputerName}. */
public final class Paths {
    /** What holds roots. */
    static final String TOP = "the top";

    private final List<? extends EObject> roots;
    private final Kinds kinds;

    public Paths(List<? extends EObject> roots, Kinds kinds) {
        this.roots = roots;
        this.kinds = kinds;
    }

    public String of(EObject element) {
        EStructuralFeature feature = element.eContainingFeature();
        if (feature == null) {
            return Label.of(element, roots.indexOf(element) + 1, kinds);
        }
        EObject container = element.eContainer();
        return of(container) + ModelDiff.INSIDE + (feature.isMany()
                ? Label.of(element, ((List<?>) container.eGet(feature)).indexOf(element) + 1, kinds) : feature.getName());
    }

    String container(EObject element) {
        return element.eContainer() == null ? TOP : of(element.eContainer());
    }
}
