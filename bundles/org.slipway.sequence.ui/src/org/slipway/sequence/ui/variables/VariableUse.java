package org.slipway.sequence.ui.variables;

import org.eclipse.emf.ecore.EObject;

/**
 * One place where a sequence sets or reads a variable.
 *
 * @param type what is known of its type; empty where nothing is
 * @param entry the group or step, or the sequence itself
 * @param how in a few words
 */
record VariableUse(String name, boolean sets, String type, EObject entry, String how) {
}
