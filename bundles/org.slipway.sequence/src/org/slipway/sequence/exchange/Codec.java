package org.slipway.sequence.exchange;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Writes a feature that is no plain value as the text of one variable, and reads it. */
public interface Codec {

    /** Nothing where the feature has no value. */
    Optional<String> write(EObject owner, EStructuralFeature feature);

    /** Sets the feature; false where the text is not what this codec writes, and nothing is set then. */
    boolean read(String text, EObject owner, EStructuralFeature feature);
}
