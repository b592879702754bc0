package org.slipway.steps.run.state;


import java.time.Duration;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.RequestStateStore;
import org.slipway.steps.StateRequest;
import org.slipway.steps.run.Abilities;

/** Asks for a place on a state migration point. */
public final class RequestStateStoreExecutor implements StepExecutor<RequestStateStore> {

    @Override
    public Outcome execute(RequestStateStore step, StepContext context) throws StepException, TargetException, InterruptedException {
        String store = new Abilities(context).userStates().request(step.getRequest() == StateRequest.CAPTURE, step.getRetryCount(),
                Duration.ofSeconds(step.getRetrySeconds()),
                step.isNetworkAccessAccount());
        context.variables().set(StateStore.VARIABLE, store);
        return Outcome.done("User state is kept in " + store + ".");
    }
}
