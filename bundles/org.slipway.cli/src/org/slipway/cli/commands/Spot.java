package org.slipway.cli.commands;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Where a path of features leads. */
sealed interface Spot {
    /** To a value, or to a list of them. */
    record Value(FeatureValue value) implements Spot {
    }

    /** To a feature that is made of parts, or of one. */
    record Parts(EObject owner, EReference feature) implements Spot {
    }

    /** To a part in a list. */
    record Part(EObject element) implements Spot {
    }
}
