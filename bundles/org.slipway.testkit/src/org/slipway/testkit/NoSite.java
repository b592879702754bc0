package org.slipway.testkit;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.Identified;
import org.slipway.model.check.CheckScope;
import org.slipway.model.kinds.Kinds;

/** What a check may ask where there is no site: nothing is found. For checks of one element alone. */
public record NoSite(Kinds kinds) implements CheckScope {

    @Override
    public List<Identified> withId(String reference, EClass type) {
        return List.of();
    }

    @Override
    public List<Identified> all(EClass type) {
        return List.of();
    }
}
