package org.slipway.sequence.flow;

import org.eclipse.emf.ecore.EObject;
import org.slipway.sequence.Entry;

/** Conditions that make sure that a variable is there. */
public final class Guards {

    private Guards() {
    }

    /** Whether a part of a sequence takes part only where the variable exists: its entry, or a group around it, asks for that. */
    public static boolean haveAskedFor(String variable, EObject part) {
        for (EObject at = part; at != null; at = at.eContainer()) {
            if (at instanceof Entry entry && entry.getWhen() != null && Literals.of(entry.getWhen()).stream()
                    .anyMatch(each -> each.condition().getExists() != null && !each.fits("") && each.name().equals(VariableUses.folded(variable)))) {
                return true;
            }
        }
        return false;
    }
}
