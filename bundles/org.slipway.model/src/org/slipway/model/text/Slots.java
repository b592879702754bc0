package org.slipway.model.text;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.Node;
import org.slipway.model.kinds.Kinds;

/** Puts the elements of a list and the pieces between them that nobody understands into the order in which they are written. */
final class Slots {

    private Slots() {
    }

    /** The key under which a feature is written: the kind for the head, else the feature's name. */
    static String key(EObject owner, EStructuralFeature feature, Kinds kinds) {
        return kinds.head(owner.eClass()).filter(head -> head == feature).map(head -> kinds.key(owner.eClass()))
                .orElse(feature.getName());
    }

    static List<Extra> extras(EObject owner, String key) {
        return owner instanceof Node node ? node.getExtras().stream().filter(extra -> key.equals(extra.getFeature())).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static List<EObject> of(EObject owner, EReference reference, Kinds kinds, Layout layout) {
        var result = new ArrayList<EObject>((List<EObject>) owner.eGet(reference));
        List<EObject> before = layout.slots(owner, reference);
        for (Extra extra : extras(owner, key(owner, reference, kinds))) {
            if (extra.getPosition() < 0) {
                continue;
            }
            int known = indexOf(before, extra);
            int at = known < 0 ? Math.min(extra.getPosition(), result.size()) : 0;
            for (int i = known - 1; i >= 0; i--) {
                int previous = indexOf(result, before.get(i));
                if (previous >= 0) {
                    at = previous + 1;
                    break;
                }
            }
            result.add(at, extra);
        }
        return result;
    }

    static int indexOf(List<? extends EObject> list, EObject sought) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == sought) {
                return i;
            }
        }
        return -1;
    }
}
