package org.slipway.engine.target;

import java.util.List;

import org.slipway.base.ProblemException;

/** Opens machines of one sort. Bundles bring theirs by the extension point {@code org.slipway.engine.targets}. */
public interface TargetSource {
    /**
     * A target for one run, as it is now: of a run that goes on, as the run left it.
     *
     * @throws ProblemException where there is no such machine, or it must not be touched
     */
    Target open(TargetRequest request) throws ProblemException;

    /** Machines to choose from, where that can be told. @param request names none */
    default List<Choice> choices(TargetRequest request) throws ProblemException {
        return List.of();
    }
}
