package org.slipway.sequence.flow;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A variable is set or read.
 *
 * @param name as it is written there
 * @param index the place of the entry in the order of running, -1 for what holds from the start
 * @param element what says so
 * @param feature in which; empty for what the step's kind does by itself
 * @param how in which way
 */
public record Use(String name, int index, EObject element, Optional<EStructuralFeature> feature, How how) {

    /** How it is used. */
    public enum How {
        SET,
        /** Numbers follow the name. */
        SET_NUMBERED,
        /** In a text, as %Name%. */
        TEXT,
        /** In a condition that compares it. */
        COMPARED,
        /** In a condition that asks whether there is a value at all. */
        ASKED,
        /** By its name in a feature that takes the name of a variable. */
        NAMED,
        /** As the name before numbers. */
        READ_NUMBERED
    }
}
