package org.slipway.model.check;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * Looks at one element and says what is wrong with it. Stateless and called from any thread; it must not change the model.
 * Contributed through the extension point {@code org.slipway.model.checks}.
 */
public interface Check {
    /**
     * Whether elements of a kind may be of any interest to this check. Asked once for each kind in a run: a site has hundreds of
     * thousands of elements of a few dozen kinds, and most checks have nothing to say about most of them.
     */
    default boolean concerns(EClass kind, CheckScope scope) {
        return true;
    }

    /** Called for every element of a kind that concerns this check, contained ones and those of unknown kinds included. */
    Stream<Finding> check(EObject element, CheckScope scope);

    /** What the codes of this check's problems mean, for whoever wants to know more than a problem's one line says. */
    default List<Explanation> explanations() {
        return List.of();
    }

    /** How a problem names this check when it breaks. */
    default String name() {
        return getClass().getName();
    }
}
