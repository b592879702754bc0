package org.slipway.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;

/**
 * A problem with the element, and where it is one feature's the feature, that it is about; perhaps with ways to mend it.
 *
 * @param element in no file where the problem is that a file cannot be read
 */
public record Finding(Problem problem, EObject element, Optional<EStructuralFeature> feature, List<QuickFix> fixes) {

    public static Finding about(EObject element, Problem problem) {
        return new Finding(problem, element, Optional.empty(), List.of());
    }

    public static Finding about(EObject element, EStructuralFeature feature, Problem problem) {
        return new Finding(problem, element, Optional.of(feature), List.of());
    }

    public Finding with(QuickFix fix) {
        var more = new ArrayList<>(fixes);
        more.add(fix);
        return new Finding(problem, element, feature, List.copyOf(more));
    }

    /** With this fix, where there is one. */
    public Finding with(Optional<QuickFix> fix) {
        return fix.map(this::with).orElse(this);
    }

    public Finding with(Problem placed) {
        return new Finding(placed, element, feature, fixes);
    }

    /** Without the element: its values may hold what must not be spread. */
    @Override
    public String toString() {
        return problem.toString();
    }
}
