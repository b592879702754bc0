package org.slipway.engine.plan;

import org.slipway.base.ProblemException;
import org.slipway.engine.spi.StepExecutor;

/**
 * How a kind of steps is carried out.
 *
 * @param kind URI of its class in the metamodel
 * @param bundle that brings it
 * @param repeatable whether a step that was broken off may be carried out again where nobody can tell how far it got
 */
public record StepKind(String kind, String bundle, boolean repeatable, Source executor) {

    /** Makes executors; their class is loaded when the first is made. */
    public interface Source {
        StepExecutor<?> make() throws ProblemException;
    }
}
