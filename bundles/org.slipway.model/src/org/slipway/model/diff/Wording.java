package org.slipway.model.diff;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Says parts of elements as people would. Bundles that bring such parts bring their words. */
public interface Wording {
    /** Without any words: what parts consist of is compared piece by piece. */
    Wording NONE = part -> Optional.empty();

    /** The part as a sentence; empty for one that is told piece by piece. Parts that say different things have different sentences. */
    Optional<String> sentence(EObject part);

    /** What people call the place of such a part. */
    default String name(EReference reference) {
        return reference.getName();
    }
}
