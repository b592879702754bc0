package org.slipway.model.check;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;

/** What a check may ask besides the element it looks at. */
public interface CheckScope {
    Kinds kinds();

    /** All elements of the site with this id that are of the type. */
    List<Identified> withId(String id, EClass type);

    /** All elements of the site that are of the type. */
    List<Identified> all(EClass type);
}
