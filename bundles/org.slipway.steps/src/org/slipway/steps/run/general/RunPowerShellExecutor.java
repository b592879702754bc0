package org.slipway.steps.run.general;


import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.spi.StepVariables;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.ExecutionPolicy;
import org.slipway.steps.RunPowerShell;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Ends;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.RunAs;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.ScriptRun;
import org.slipway.steps.run.StartFolder;
import org.slipway.steps.run.TargetPath;

/** Runs a PowerShell script. */
public final class RunPowerShellExecutor implements StepExecutor<RunPowerShell> {
    @Override
    public Set<EStructuralFeature> untold(StepVariables variables) {
        return ScriptRun.tellsParameters(variables) ? Set.of() : Set.of(StepsPackage.Literals.RUN_POWER_SHELL__PARAMETERS);
    }

    @Override
    public Outcome execute(RunPowerShell step, StepContext context) throws StepException, TargetException, InterruptedException {
        var account = new RunAs(context).account(step.isRunAsUser(), "SMSTSRunPowerShellAsUser", step.getUserName(), step.getPassword(), false);
        Optional<String> content = new Packages(context).bringAny(step.getPackage());
        var run = new ScriptRun(policy(step.getExecutionPolicy()), Said.of(step.getParameters()).orElse(""),
                ScriptRun.tellsParameters(context.variables()), StartFolder.of(step.getStartIn(), content), account);
        Exit exit = run(step, run, content, context);
        Optional<String> receiver = Said.of(step.getOutputVariable());
        if (receiver.isPresent()) {
            context.variables().set(receiver.get(), Ends.kept(exit));
        }
        return new Ends(context).of(exit);
    }

    private static Exit run(RunPowerShell step, ScriptRun run, Optional<String> content, StepContext context)
            throws StepException, TargetException, InterruptedException {
        Optional<String> file = Said.of(step.getScript());
        if (content.isPresent() && file.isPresent()) {
            return run.file(context, TargetPath.in(content.get(), file.get()));
        }
        if (Said.of(step.getSource()).isPresent()) {
            return run.source(context, step.getSource());
        }
        throw new StepException(Problem.error("STEP-NO-SCRIPT", "The step has neither a script of a package nor one of its own.")
                .next("Choose a package and the script in it, or write the script into the step."), Codes.WRONG_PARAMETER);
    }

    private static String policy(ExecutionPolicy policy) {
        return switch (policy) {
            case ALL_SIGNED -> "AllSigned";
            case UNDEFINED -> "Undefined";
            case BYPASS -> "Bypass";
        };
    }
}
