package org.slipway.model.text;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;

/** What a text holds: its elements, where each of them stands, and what was not understood. */
record Reading(List<EObject> roots, Layout layout, List<Problem> problems) {
}
