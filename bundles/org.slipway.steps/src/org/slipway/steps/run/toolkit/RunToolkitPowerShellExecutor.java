package org.slipway.steps.run.toolkit;


import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.spi.StepVariables;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Ends;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.ScriptRun;
import org.slipway.steps.run.StartFolder;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.toolkit.RunToolkitPowerShell;
import org.slipway.steps.toolkit.ToolkitPackage;

/** Runs a PowerShell script of a package, or of the folder Scripts of the share. */
public final class RunToolkitPowerShellExecutor implements StepExecutor<RunToolkitPowerShell> {
    private static final String SCRIPT_ROOT = "%SCRIPTROOT%\\";

    @Override
    public Set<EStructuralFeature> untold(StepVariables variables) {
        return ScriptRun.tellsParameters(variables) ? Set.of() : Set.of(ToolkitPackage.Literals.RUN_TOOLKIT_POWER_SHELL__PARAMETERS);
    }

    @Override
    public Outcome execute(RunToolkitPowerShell step, StepContext context) throws StepException, TargetException, InterruptedException {
        Optional<String> content = new Packages(context).bringAny(step.getPackage());
        String name = step.getScript().strip();
        String below = name.regionMatches(true, 0, SCRIPT_ROOT, 0, SCRIPT_ROOT.length()) ? name.substring(SCRIPT_ROOT.length()) : name;
        String path = TargetPath.absolute(below) ? below : TargetPath.in(content.isPresent() ? content.get() : new ToolkitShare(context).scripts(), below);
        var run = new ScriptRun("Bypass", Said.of(step.getParameters()).orElse(""), ScriptRun.tellsParameters(context.variables()),
                StartFolder.of(step.getStartIn(), content), Optional.empty());
        return new Ends(context).of(run.file(context, path));
    }
}
