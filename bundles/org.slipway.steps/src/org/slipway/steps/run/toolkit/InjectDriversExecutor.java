package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.drivers.DriverFolders;
import org.slipway.steps.toolkit.DriverMode;
import org.slipway.steps.toolkit.InjectDrivers;

/** Adds drivers of the site to the applied system: those of the driver groups, or of the selection profile, that fit the machine, or all of them. */
public final class InjectDriversExecutor implements StepExecutor<InjectDrivers> {
    private static final Set<String> ALL = Set.of("", "everything", "all drivers");

    @Override
    public Outcome execute(InjectDrivers step, StepContext context) throws StepException, TargetException, InterruptedException {
        if (!context.target().inBootEnvironment()) {
            return new Outcome.Skipped("Drivers are added to a system before it starts; here it runs already.");
        }
        var folders = new DriverFolders(context);
        List<Artifact> chosen = chosen(step, folders.packages(), context);
        if (chosen.isEmpty()) {
            return new Outcome.Skipped("The site has no driver packages for “" + Said.of(step.getSelectionProfile()).orElse("everything")
                    + "”; Windows uses its own drivers.");
        }
        OfflineWindows windows = new Abilities(context).offlineWindows();
        String drive = new AppliedSystem(context).drive();
        if (step.getMode() == DriverMode.ALL) {
            for (Artifact each : chosen) {
                windows.addDrivers(drive, new Drivers(new Packages(context).bring(each), true, false, ""), context::progress);
            }
            return Outcome.done("The system on " + drive + " has all drivers of " + chosen.size() + (chosen.size() == 1 ? " package." : " packages."));
        }
        Set<DriverFolders.Found> found = folders.fitting(chosen, false);
        for (DriverFolders.Found driver : found) {
            String folder = new Packages(context).bring(driver.owner());
            windows.addDrivers(drive, new Drivers(driver.folder().isEmpty() ? folder : TargetPath.in(folder, driver.folder()), false, false, ""), context::progress);
        }
        return found.isEmpty() ? new Outcome.Skipped("No driver is for a device of this machine.") : Outcome.done("The system on " + drive + " has "
                + found.size() + " drivers.");
    }

    @Override
    public Standing standing(InjectDrivers step, StepContext context) {
        return Standing.open();
    }

    /** Groups win over the profile; both are compared with the names of packages, a group also by the last part of its path. */
    private static List<Artifact> chosen(InjectDrivers step, List<Artifact> packages, StepContext context) {
        List<String> groups = context.variables().list("DriverGroup").stream().map(value -> value.text().strip()).toList();
        if (!groups.isEmpty()) {
            return packages.stream().filter(each -> groups.stream().anyMatch(group -> called(each, group) || called(each,
                    group.substring(group.lastIndexOf('\\') + 1)))).toList();
        }
        String profile = Said.of(step.getSelectionProfile()).orElse("");
        return ALL.contains(profile.toLowerCase(Locale.ROOT)) ? packages : packages.stream().filter(each -> called(each, profile)).toList();
    }

    private static boolean called(Artifact each, String name) {
        return name.equalsIgnoreCase(each.getName()) || name.equalsIgnoreCase(each.getId());
    }
}
