package org.slipway.model.text;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.Node;
import org.slipway.model.kinds.Kinds;

/** What a file says under a feature's key although it does not fit there: kept word for word until somebody decides. */
public final class KeptText {

    private KeptText() {
    }

    /**
     * Lets go of it. Whoever sets a feature on somebody's behalf, or unsets it, calls this as well: a feature that is set to its
     * default counts as not set, so that nothing in the model tells that the old text has had its day.
     */
    public static void drop(EObject owner, EStructuralFeature feature, Kinds kinds) {
        if (owner instanceof Node node) {
            node.getExtras().removeIf(extra -> isAll(extra) && extra.getFeature().equals(Slots.key(owner, feature, kinds)));
        }
    }

    /** Whether there is such text instead of the feature's value. Who adds to a list asks first: the text and a list have no place together. */
    public static boolean instead(EObject owner, EStructuralFeature feature, Kinds kinds) {
        return owner instanceof Node node && node.getExtras().stream()
                .anyMatch(extra -> isAll(extra) && extra.getFeature().equals(Slots.key(owner, feature, kinds)));
    }

    /** A kept item of a list stands beside others and is not replaced by them. */
    private static boolean isAll(Extra extra) {
        return extra.getPosition() < 0;
    }
}
