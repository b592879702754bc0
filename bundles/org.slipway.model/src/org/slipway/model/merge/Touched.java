package org.slipway.model.merge;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.slipway.model.diff.TreeMatching;

/** Whether a side changed what the other one deleted: that would be lost with it. */
final class Touched {
    private final FeatureMerge features;

    Touched(FeatureMerge features) {
        this.features = features;
    }

    /** @param deleted what the other side did; what it only moved out is not lost */
    boolean by(EObject base, EObject mine, TreeMatching matching, TreeMatching deleted) {
        return isMoved(base, mine, matching) || isChanged(base, mine, matching, deleted);
    }

    static boolean isMoved(EObject base, EObject mine, TreeMatching matching) {
        Optional<EObject> container = Optional.ofNullable(mine.eContainer());
        return mine.eContainingFeature() != base.eContainingFeature()
                || container.isPresent() && matching.before(container.get()).orElse(null) != base.eContainer();
    }

    private boolean isChanged(EObject base, EObject mine, TreeMatching matching, TreeMatching deleted) {
        return features.differ(base, mine) || TreeMerge.lists(mine).stream()
                .anyMatch(feature -> hasChangedChild(base, mine, feature, matching, deleted));
    }

    private boolean hasChangedChild(EObject base, EObject mine, EReference feature, TreeMatching matching, TreeMatching deleted) {
        for (EObject each : TreeMerge.children(mine, feature)) {
            Optional<EObject> old = matching.before(each);
            if (old.isEmpty() || old.get().eContainer() != base
                    || deleted.after(old.get()).isEmpty() && isChanged(old.get(), each, matching, deleted)) {
                return true;
            }
        }
        return false;
    }
}
