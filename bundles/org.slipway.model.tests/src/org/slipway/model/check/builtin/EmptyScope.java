package org.slipway.model.check.builtin;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.Identified;
import org.slipway.model.check.CheckScope;
import org.slipway.model.kinds.Kinds;

/** A scope of no elements, for checks of one element alone. */
record EmptyScope(Kinds kinds) implements CheckScope {

    EmptyScope() {
        this(Kinds.core());
    }

    @Override
    public List<Identified> withId(String reference, EClass type) {
        return List.of();
    }

    @Override
    public List<Identified> all(EClass type) {
        return List.of();
    }
}
