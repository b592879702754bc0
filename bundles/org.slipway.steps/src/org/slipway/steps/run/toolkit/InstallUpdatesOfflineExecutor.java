package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.Optional;

import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Said;
import org.slipway.steps.toolkit.InstallUpdatesOffline;

/** Adds updates to the applied system before it starts: the step's package, or the one that is called like the selection profile. */
public final class InstallUpdatesOfflineExecutor implements StepExecutor<InstallUpdatesOffline> {

    @Override
    public Outcome execute(InstallUpdatesOffline step, StepContext context) throws StepException, TargetException, InterruptedException {
        Optional<String> profile = Said.of(step.getSelectionProfile()).filter(name -> !name.equalsIgnoreCase("Nothing"));
        return new OfflinePackages(context).add(step.getPackage(), profile.map(List::of).orElse(List.of()));
    }

    @Override
    public Standing standing(InstallUpdatesOffline step, StepContext context) {
        return Standing.open();
    }
}
