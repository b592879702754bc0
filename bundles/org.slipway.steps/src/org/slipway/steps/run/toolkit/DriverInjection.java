package org.slipway.steps.run.toolkit;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.SystemVolume;
import org.slipway.steps.run.TargetPath;
import org.slipway.steps.run.drivers.DriverFolders;
import org.slipway.steps.toolkit.DriverMode;
import org.slipway.steps.toolkit.InjectDrivers;

/** Adds drivers of the site to an applied system; those that are asked for before the image is there are added as soon as it is. */
final class DriverInjection {
    private static final Set<String> ALL = Set.of("", "everything", "all drivers");
    /** What waits for the image: the mode, and behind a bar the profile. */
    private static final String WAITING = "_ToolkitDriversWaiting";

    private final StepContext context;
    private final DriverFolders folders;

    DriverInjection(StepContext context) {
        this.context = context;
        this.folders = new DriverFolders(context);
    }

    Outcome of(InjectDrivers step) throws StepException, TargetException, InterruptedException {
        String profile = Said.of(step.getSelectionProfile()).orElse("");
        List<Artifact> chosen = chosen(profile);
        if (chosen.isEmpty()) {
            return new Outcome.Skipped("The site has no driver packages for “" + (profile.isEmpty() ? "everything" : profile) + "”; Windows uses its own drivers.");
        }
        if (new SystemVolume(context).waitsForImage()) {
            context.variables().setOwn(WAITING, step.getMode() + "|" + profile);
            return new Outcome.Skipped("The image is not there yet; drivers are added when it is.");
        }
        return add(chosen, step.getMode(), new AppliedSystem(context).drive());
    }

    /** Adds what earlier steps asked for. @param drive of the system that has just been applied */
    void whatWaits(String drive) throws StepException, TargetException, InterruptedException {
        String waiting = context.variables().text(WAITING);
        int bar = waiting.indexOf('|');
        if (bar > 0) {
            context.variables().setOwn(WAITING, "");
            context.say(said(add(chosen(waiting.substring(bar + 1)), DriverMode.get(waiting.substring(0, bar)), drive)));
        }
    }

    private static String said(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.summary() : outcome instanceof Outcome.Skipped skipped ? skipped.reason() : "";
    }

    private Outcome add(List<Artifact> chosen, DriverMode mode, String drive) throws StepException, TargetException, InterruptedException {
        OfflineWindows windows = new Abilities(context).offlineWindows();
        if (mode == DriverMode.ALL) {
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

    /** Groups win over the profile; both are compared with the names of packages, a group also by the last part of its path. */
    private List<Artifact> chosen(String profile) {
        List<Artifact> packages = folders.packages();
        List<String> groups = context.variables().list("DriverGroup").stream().map(value -> value.text().strip()).toList();
        if (!groups.isEmpty()) {
            return packages.stream().filter(each -> groups.stream().anyMatch(group -> called(each, group) || called(each,
                    group.substring(group.lastIndexOf('\\') + 1)))).toList();
        }
        return ALL.contains(profile.toLowerCase(Locale.ROOT)) ? packages : packages.stream().filter(each -> called(each, profile)).toList();
    }

    private static boolean called(Artifact each, String name) {
        return name.equalsIgnoreCase(each.getName()) || name.equalsIgnoreCase(each.getId());
    }
}
