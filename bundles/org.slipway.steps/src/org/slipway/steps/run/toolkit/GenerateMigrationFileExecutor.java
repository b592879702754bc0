package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.toolkit.GenerateMigrationFile;

/** Lets the migration tool list which documents users have, for saving them. */
public final class GenerateMigrationFileExecutor implements StepExecutor<GenerateMigrationFile> {

    @Override
    public Outcome execute(GenerateMigrationFile step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (context.target().inBootEnvironment()) {
            return new Outcome.Skipped("What users have can only be listed while their system runs.");
        }
        String tool = new ToolkitShare(context).in("Tools\\" + new Inventory(context).architecture() + "\\USMT5");
        String list = new RunningSystem(context).drive() + "\\MININT\\ZTIAppXmlGen.xml";
        Outcome outcome = context.judge(ProgramCall.of("\"" + TargetPath.in(tool, "scanstate.exe") + "\" \"/genmigxml:" + list + "\"").run(context));
        if (outcome instanceof Outcome.Done) {
            context.variables().set("ZTIAppXmlGenFile", list);
        }
        return outcome;
    }
}
