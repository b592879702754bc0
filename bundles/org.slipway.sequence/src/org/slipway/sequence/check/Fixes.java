package org.slipway.sequence.check;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.Entry;

/** Ways to mend that many problems of sequences share. */
public final class Fixes {

    private Fixes() {
    }

    public static QuickFix disable(Entry entry) {
        return new QuickFix("Disable “" + entry.getName() + "”", () -> entry.setEnabled(false));
    }

    public static QuickFix set(EObject element, EStructuralFeature feature, Object value, String label) {
        return new QuickFix(label, () -> element.eSet(feature, value));
    }

    public static QuickFix clear(EObject element, EStructuralFeature feature, String label) {
        return new QuickFix(label, () -> element.eUnset(feature));
    }
}
