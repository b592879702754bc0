package org.slipway.engine.spi;

import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.engine.target.TargetException;
import org.slipway.sequence.Step;

/**
 * Carries out one kind of step. One object serves one step of a plan, on many machines at a time where a fleet is simulated: it keeps nothing
 * of a run, and is told everything through its context. The step that it is given is a
 * copy for this once: %variables% are replaced in it, and options that variables of the run override are overridden.
 */
public interface StepExecutor<S extends Step> {

    /** Does it. */
    Outcome execute(S step, StepContext context) throws StepException, TargetException, InterruptedException;

    /**
     * How far the step got when the run was broken off in its midst, by a look at the target that changes nothing. Variables that it would
     * have set are set by this too where it answers {@link Standing.Reached}.
     */
    default Standing standing(S step, StepContext context) throws StepException, TargetException, InterruptedException {
        return Standing.unknown();
    }

    /** Options that neither the journal nor a log may hold this time, because a variable says so. Secrets never stand there anyway. */
    default Set<EStructuralFeature> untold(StepVariables variables) {
        return Set.of();
    }
}
