package org.slipway.model.check;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;

/** A problem with the element, and where it is one feature's the feature, that it is about; perhaps with ways to mend it. */
public record Finding(Problem problem, EObject element, Optional<EStructuralFeature> feature, List<QuickFix> fixes) {

    public static Finding about(EObject element, Problem problem) {
        return new Finding(problem, element, Optional.empty(), List.of());
    }

    public static Finding about(EObject element, EStructuralFeature feature, Problem problem) {
        return new Finding(problem, element, Optional.of(feature), List.of());
    }

    public Finding with(QuickFix fix) {
        return new Finding(problem, element, feature, java.util.stream.Stream.concat(fixes.stream(), java.util.stream.Stream.of(fix)).toList());
    }

    public Finding with(Problem placed) {
        return new Finding(placed, element, feature, fixes);
    }
}
