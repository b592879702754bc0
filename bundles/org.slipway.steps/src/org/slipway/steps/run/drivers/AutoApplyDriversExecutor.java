package org.slipway.steps.run.drivers;


import java.util.List;
import java.util.Set;

import org.slipway.engine.journal.Event;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.steps.AutoApplyDrivers;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Finds drivers for the machine's devices among the driver packages of the site and adds them to the applied system. */
public final class AutoApplyDriversExecutor implements StepExecutor<AutoApplyDrivers> {

    @Override
    public Outcome execute(AutoApplyDrivers step, StepContext context) throws StepException, TargetException, InterruptedException {
        var folders = new DriverFolders(context);
        List<Artifact> packages = folders.packages();
        if (packages.isEmpty()) {
            return new Outcome.Skipped("The site has no driver packages; Windows uses its own drivers.");
        }
        if (Said.of(step.getCategories()).isPresent()) {
            context.say(Event.Level.WARNING, "The site knows no categories of drivers; all driver packages are looked at.");
        }
        Set<DriverFolders.Found> found = folders.fitting(packages, step.isBestMatch());
        if (found.isEmpty()) {
            return new Outcome.Skipped("No driver of the site is for a device of this machine.");
        }
        String drive = new AppliedSystem(context).drive();
        OfflineWindows windows = new Abilities(context).offlineWindows();
        for (DriverFolders.Found driver : found) {
            String folder = new Packages(context).bring(driver.owner());
            String place = driver.folder().isEmpty() ? folder : TargetPath.in(folder, driver.folder());
            windows.addDrivers(drive, new Drivers(place, false, step.isUnsigned(), ""), context::progress);
        }
        return Outcome.done("The system on " + drive + " has " + found.size() + (found.size() == 1 ? " driver." : " drivers."));
    }

    @Override
    public Standing standing(AutoApplyDrivers step, StepContext context) {
        return Standing.open();
    }
}
