package org.slipway.model.merge;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.diff.TreeMatching;

/**
 * Where something was added.
 *
 * @param behind the nearest element before it that the base has too; empty at the beginning
 */
record Anchor(Optional<EObject> behind) {

    static Anchor of(EObject added, List<EObject> list, TreeMatching matching) {
        for (int i = list.indexOf(added) - 1; i >= 0; i--) {
            Optional<EObject> old = matching.before(list.get(i));
            if (old.isPresent()) {
                return new Anchor(old);
            }
        }
        return new Anchor(Optional.empty());
    }
}
