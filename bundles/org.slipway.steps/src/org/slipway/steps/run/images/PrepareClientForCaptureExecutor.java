package org.slipway.steps.run.images;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.PrepareClientForCapture;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.TargetPath;

/** Takes the management client off a reference machine. */
public final class PrepareClientForCaptureExecutor implements StepExecutor<PrepareClientForCapture> {

    @Override
    public Outcome execute(PrepareClientForCapture step, StepContext context) throws StepException, TargetException, InterruptedException {
        String setup = TargetPath.in(new RunningSystem(context).folder(), "ccmsetup\\ccmsetup.exe");
        if (context.target().files().state(setup).isEmpty()) {
            return new Outcome.Skipped("The machine has no management client.");
        }
        return context.judge(ProgramCall.of("\"" + setup + "\" /uninstall").run(context));
    }
}
