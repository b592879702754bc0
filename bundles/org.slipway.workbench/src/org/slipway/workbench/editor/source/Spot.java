package org.slipway.workbench.editor.source;

import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/** What may be written at a position of a text. {@code start} to {@code end} is the word there that a proposal replaces. */
sealed interface Spot {
    int start();

    int end();

    /**
     * The first key of an element.
     *
     * @param expected what may stand there; empty at the top of a file
     * @param dash whether a dash is missing before it
     */
    record KindSpot(int start, int end, int column, Optional<EClass> expected, boolean dash, boolean colon) implements Spot {
    }

    /** A further key of an element. */
    record FeatureSpot(int start, int end, int column, EClass kind, Set<String> present, boolean colon) implements Spot {
    }

    /** A single value. */
    record ValueSpot(int start, int end, EClass kind, EStructuralFeature feature) implements Spot {
    }

    record Nowhere(int start, int end) implements Spot {
    }
}
