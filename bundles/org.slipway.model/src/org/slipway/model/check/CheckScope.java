package org.slipway.model.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.BrokenFiles;

/** What a check may ask besides the element it looks at. */
public interface CheckScope {
    Kinds kinds();

    /** All elements of the site that a reference (an id, or file#id) can mean and that are of the type. */
    List<Identified> withId(String reference, EClass type);

    /** All elements of the site that are of the type. */
    List<Identified> all(EClass type);

    /** The files that cannot be read: what is missing may be there. */
    default BrokenFiles broken() {
        return BrokenFiles.none();
    }

    /** The names in the site's secret store, compared without regard to case; empty where there is no store, or none that can be read. */
    default Optional<Set<String>> secrets() {
        return Optional.empty();
    }

    /** Something worked out from the whole site, made once in a run of the checks and told from others by its class. */
    default <T> T once(Class<T> type, Supplier<? extends T> work) {
        return work.get();
    }
}
