package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.toolkit.ApplyLocalPolicy;

/** Applies the package of local group policies that GPOPackPath names, by the script that comes with it. */
public final class ApplyLocalPolicyExecutor implements StepExecutor<ApplyLocalPolicy> {

    @Override
    public Outcome execute(ApplyLocalPolicy step, StepContext context) throws StepException, TargetException, InterruptedException {
        Optional<String> pack = Said.of(context.variables().text("GPOPackPath"));
        if (context.variables().text("ApplyGPOPack").strip().equalsIgnoreCase("NO") || pack.isEmpty()) {
            return new Outcome.Skipped(pack.isEmpty() ? "GPOPackPath names no package of policies." : "ApplyGPOPack is NO.");
        }
        String folder = TargetPath.absolute(pack.get()) ? pack.get() : new ToolkitShare(context).in("Templates\\GPOPacks\\" + pack.get());
        return context.judge(ProgramCall.of("cscript.exe //NoLogo \"" + TargetPath.in(folder, "GPOPack.wsf") + "\" /Path:\"" + folder
                + "\" /Silent").in(Optional.of(folder)).run(context));
    }
}
