package org.slipway.model.site;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** A place where something is used: an element and the feature by which it refers. */
public record Use(EObject from, EReference feature) {
}
