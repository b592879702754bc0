package org.slipway.steps.run.general;


import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.spi.StepVariables;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.CommandLine;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.run.Ends;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.RunAs;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.StartFolder;

/** Runs a command line. */
public final class CommandLineExecutor implements StepExecutor<CommandLine> {
    @Override
    public Set<EStructuralFeature> untold(StepVariables variables) {
        return hidden(variables) ? Set.of(StepsPackage.Literals.COMMAND_LINE__COMMAND) : Set.of();
    }

    private static boolean hidden(StepVariables variables) {
        return Said.yes(variables.text("OSDDoNotLogCommand"));
    }

    @Override
    public Outcome execute(CommandLine step, StepContext context) throws StepException, TargetException, InterruptedException {
        var account = new RunAs(context).account(step.isRunAsUser(), "SMSTSRunCommandLineAsUser", step.getUserName(), step.getPassword(), step.isLoadProfile());
        Optional<String> content = new Packages(context).bringAny(step.getPackage());
        var call = ProgramCall.of(step.getCommand()).in(StartFolder.of(step.getStartIn(), content)).as(account);
        Exit exit = (hidden(context.variables()) ? call.told("(the command line is not told: OSDDoNotLogCommand)") : call).run(context);
        Optional<String> receiver = Said.of(step.getOutputVariable());
        if (receiver.isPresent()) {
            context.variables().set(receiver.get(), Ends.kept(exit));
        }
        return new Ends(context).of(exit);
    }
}
