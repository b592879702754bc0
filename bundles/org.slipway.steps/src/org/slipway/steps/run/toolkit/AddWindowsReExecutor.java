package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.AddWindowsRe;

/** Adds the recovery environment to the boot menu where PrepareWinRE asks for it. */
public final class AddWindowsReExecutor implements StepExecutor<AddWindowsRe> {

    @Override
    public Outcome execute(AddWindowsRe step, StepContext context) throws TargetException, InterruptedException {
        if (!Said.yes(context.variables().text("PrepareWinRE"))) {
            return new Outcome.Skipped("PrepareWinRE is not YES.");
        }
        if (context.target().inBootEnvironment()) {
            return new Outcome.Skipped("Windows adds its recovery environment itself when it starts for the first time.");
        }
        return context.judge(ProgramCall.of("reagentc.exe /enable").run(context));
    }
}
