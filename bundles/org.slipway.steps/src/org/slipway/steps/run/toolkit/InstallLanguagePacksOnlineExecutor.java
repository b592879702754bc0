package org.slipway.steps.run.toolkit;


import java.util.List;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.ProgramCall;
import org.slipway.steps.toolkit.InstallLanguagePacksOnline;

/** Adds language packs to the running system by DISM, which passes over those that are there. */
public final class InstallLanguagePacksOnlineExecutor implements StepExecutor<InstallLanguagePacksOnline> {

    @Override
    public Outcome execute(InstallLanguagePacksOnline step, StepContext context) throws StepException, TargetException, InterruptedException {
        var packages = new OfflinePackages(context);
        List<Deployable> chosen = packages.chosen(step.getPackage(), packages.list("LanguagePacks"));
        if (chosen.isEmpty()) {
            return new Outcome.Skipped("There are no language packs to add.");
        }
        boolean restart = false;
        for (Deployable each : chosen) {
            Exit exit = ProgramCall.of("dism.exe /Online /Add-Package /PackagePath:\"" + new Packages(context).bring(each) + "\" /Quiet /NoRestart").run(context);
            if (exit.code() != Codes.RESTART_NEEDED && context.judge(exit) instanceof Outcome.Failed failed) {
                return failed;
            }
            restart |= exit.code() == Codes.RESTART_NEEDED;
        }
        String told = chosen.size() + (chosen.size() == 1 ? " package is" : " packages are") + " added.";
        return restart ? new Outcome.RestartNeeded(Power.Next.SYSTEM, told, false, Codes.RESTART_NEEDED) : Outcome.done(told);
    }
}
