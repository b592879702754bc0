package org.slipway.steps.run.toolkit;


import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.toolkit.InstallLanguagePacksOffline;

/** Adds language packs to the applied system before it starts. */
public final class InstallLanguagePacksOfflineExecutor implements StepExecutor<InstallLanguagePacksOffline> {

    @Override
    public Outcome execute(InstallLanguagePacksOffline step, StepContext context) throws StepException, TargetException, InterruptedException {
        var packages = new OfflinePackages(context);
        return packages.add(step.getPackage(), packages.list("LanguagePacks"));
    }

    @Override
    public Standing standing(InstallLanguagePacksOffline step, StepContext context) {
        return Standing.open();
    }
}
