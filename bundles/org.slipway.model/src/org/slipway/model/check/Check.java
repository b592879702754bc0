package org.slipway.model.check;

import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

/**
 * Looks at one element and says what is wrong with it. Stateless and called from any thread; it must not change the model.
 * Contributed through the extension point {@code org.slipway.model.checks}.
 */
public interface Check {
    Stream<Finding> check(EObject element, CheckScope scope);
}
