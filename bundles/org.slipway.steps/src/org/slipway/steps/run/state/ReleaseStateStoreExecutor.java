package org.slipway.steps.run.state;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.ReleaseStateStore;
import org.slipway.steps.run.Abilities;

/** Gives the place on a state migration point back. */
public final class ReleaseStateStoreExecutor implements StepExecutor<ReleaseStateStore> {

    @Override
    public Outcome execute(ReleaseStateStore step, StepContext context) throws StepException, TargetException, InterruptedException {
        String store = new StateStore(context).path();
        new Abilities(context).userStates().release(store);
        return Outcome.done(store + " is released.");
    }
}
