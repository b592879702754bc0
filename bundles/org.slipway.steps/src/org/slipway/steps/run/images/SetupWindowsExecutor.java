package org.slipway.steps.run.images;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.SetupWindows;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.TextFiles;
import org.slipway.steps.run.answers.AnswerFile;
import org.slipway.steps.run.answers.AnswerFiles;

/**
 * Starts the new system and installs the management client there. In Windows PE the answer file is finished and the machine restarted; the
 * step then runs again in the new system, where a note on its drive tells that the first half was done.
 */
public final class SetupWindowsExecutor implements StepExecutor<SetupWindows> {

    @Override
    public Outcome execute(SetupWindows step, StepContext context) throws StepException, TargetException, InterruptedException {
        return context.target().inBootEnvironment() ? start(step, context) : goOn(step, context);
    }

    /** Both halves can be done again. */
    @Override
    public Standing standing(SetupWindows step, StepContext context) {
        return Standing.open();
    }

    private static Outcome start(SetupWindows step, StepContext context) throws StepException, TargetException, InterruptedException {
        String drive = new AppliedSystem(context).drive();
        AnswerFiles files = new AnswerFiles(context);
        AnswerFile answers = files.read(drive);
        answers.replaceValues(value -> context.variables().expand(value).text());
        files.write(drive, answers);
        new ManagementClient(step, context).stage(drive);
        new TextFiles(context.target().files()).write(note(drive, context), "Windows on this drive is started by a task sequence.\r\n");
        new Abilities(context).windowsSetup().prepareFirstStart(drive, AnswerFiles.path(drive));
        return new Outcome.RestartNeeded(Power.Next.SYSTEM, "The new system starts for the first time.", true, 0);
    }

    private static Outcome goOn(SetupWindows step, StepContext context) throws StepException, TargetException, InterruptedException {
        String drive = new RunningSystem(context).drive();
        if (context.target().files().state(note(drive, context)).isEmpty()) {
            throw new StepException(Problem.error("STEP-SETUP-RUNNING",
                    "The step starts a system that was applied in Windows PE; here an installed system runs already.")
                    .next("Put it behind Apply Operating System, in the part that runs in Windows PE."), Codes.NOT_SUPPORTED);
        }
        Optional<String> client = new ManagementClient(step, context).install(drive);
        return Outcome.done("The new system runs" + client.map(told -> "; " + told).orElse("") + ".");
    }

    /** It stays where it is: were it removed, and the step broken off before that is written down, nobody could tell any more. */
    private static String note(String drive, StepContext context) {
        return drive + "\\_SMSTaskSequence\\setup-" + context.mark() + ".txt";
    }
}
