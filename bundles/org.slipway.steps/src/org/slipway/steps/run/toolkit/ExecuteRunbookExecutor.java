package org.slipway.steps.run.toolkit;


import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.steps.run.Codes;
import org.slipway.steps.toolkit.ExecuteRunbook;

/** Says that runbooks are not started here: that wants the web service of an Orchestrator server, which no target of ours reaches. */
public final class ExecuteRunbookExecutor implements StepExecutor<ExecuteRunbook> {

    @Override
    public Outcome execute(ExecuteRunbook step, StepContext context) {
        return new Outcome.Failed(Problem.error("STEP-RUNBOOK", "The runbook “" + step.getRunbook()
                + "” cannot be started: this engine does not speak with Orchestrator servers.")
                .next("Start it by a script in the step's place, let the step continue on error, or switch it off."), Codes.NOT_SUPPORTED);
    }
}
