package org.slipway.model.check.builtin;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The features of each kind that a check looks at, worked out once in a run: a site has hundreds of thousands of elements, of a
 * few dozen kinds. Each check that needs one keeps a subclass of its own in the scope.
 */
abstract class PerKind<F extends EStructuralFeature> {
    private final Map<EClass, List<F>> known = new IdentityHashMap<>();
    private final Function<EClass, List<F>> work;

    PerKind(Function<EClass, List<F>> work) {
        this.work = work;
    }

    List<F> of(EClass kind) {
        List<F> features = known.get(kind);
        if (features == null) {
            features = work.apply(kind);
            known.put(kind, features);
        }
        return features;
    }
}
