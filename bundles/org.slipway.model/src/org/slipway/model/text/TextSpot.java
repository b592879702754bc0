package org.slipway.model.text;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What stands at a position of a text: an element and, where the position is within one, a feature. */
public record TextSpot(EObject element, Optional<EStructuralFeature> feature) {
}
