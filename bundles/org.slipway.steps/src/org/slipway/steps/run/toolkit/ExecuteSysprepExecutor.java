package org.slipway.steps.run.toolkit;


import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.images.Generalizing;
import org.slipway.steps.toolkit.ExecuteSysprep;

/** Makes the system general where a capture is wanted. */
public final class ExecuteSysprepExecutor implements StepExecutor<ExecuteSysprep> {

    @Override
    public Outcome execute(ExecuteSysprep step, StepContext context) throws StepException, TargetException, InterruptedException {
        String wanted = context.variables().text("DoCapture").strip().toUpperCase(Locale.ROOT);
        return switch (wanted) {
            case "YES", "SYSPREP" -> {
                new Generalizing(context).run(false, Optional.empty());
                yield Outcome.done("The system is general.");
            }
            case "PREPARE" -> new Outcome.Skipped("DoCapture is PREPARE: what Sysprep needs is part of Windows, and it is not run.");
            default -> new Outcome.Skipped("No capture is wanted: DoCapture is " + (wanted.isEmpty() ? "not set." : "“" + wanted + "”."));
        };
    }

    @Override
    public Standing standing(ExecuteSysprep step, StepContext context) throws StepException, TargetException {
        return new Generalizing(context).done() ? new Standing.Reached(Outcome.done("The system is general.")) : Standing.open();
    }
}
