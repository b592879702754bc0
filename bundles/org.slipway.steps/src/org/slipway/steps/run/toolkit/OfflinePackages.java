package org.slipway.steps.run.toolkit;


import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.model.Package;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.SiteNames;
import org.slipway.steps.run.SystemVolume;

/** Updates or language packs for the applied system. */
final class OfflinePackages {
    /** Ids of what waits for the image, with bars between. */
    private static final String WAITING = "_ToolkitPackagesWaiting";

    private final StepContext context;

    OfflinePackages(StepContext context) {
        this.context = context;
    }

    /** @param own the step's package @param names of packages of the site, by profile or variables */
    Outcome add(@Nullable Deployable own, List<String> names) throws StepException, TargetException, InterruptedException {
        if (!context.target().inBootEnvironment()) {
            return new Outcome.Skipped("Packages are added to a system before it starts; here it runs already.");
        }
        List<Deployable> chosen = chosen(own, names);
        if (chosen.isEmpty()) {
            return new Outcome.Skipped("There are no packages to add.");
        }
        if (new SystemVolume(context).waitsForImage()) {
            String waiting = context.variables().text(WAITING);
            context.variables().setOwn(WAITING, (waiting.isEmpty() ? "" : waiting + "|") + String.join("|", chosen.stream().map(Deployable::getId).toList()));
            return new Outcome.Skipped("The image is not there yet; packages are added when it is.");
        }
        return Outcome.done(added(chosen, new AppliedSystem(context).drive()));
    }

    /** Adds what earlier steps asked for. @param drive of the system that has just been applied */
    void whatWaits(String drive) throws StepException, TargetException, InterruptedException {
        String waiting = context.variables().text(WAITING);
        if (!waiting.isEmpty()) {
            context.variables().setOwn(WAITING, "");
            context.say(added(chosen(null, List.of(waiting.split("\\|"))), drive));
        }
    }

    private String added(List<Deployable> chosen, String drive) throws StepException, TargetException, InterruptedException {
        var folders = new ArrayList<String>();
        for (Deployable each : chosen) {
            folders.add(new Packages(context).bring(each));
        }
        new Abilities(context).offlineWindows().addPackages(drive, folders, context::progress);
        return "The system on " + drive + " has " + folders.size() + (folders.size() == 1 ? " package more." : " packages more.");
    }

    List<Deployable> chosen(@Nullable Deployable own, List<String> names) {
        var chosen = new ArrayList<Deployable>();
        if (own != null) {
            chosen.add(own);
        }
        for (String name : names) {
            new SiteNames(context).find(Package.class, name).ifPresentOrElse(chosen::add,
                    () -> context.say(Event.Level.WARNING, "The site has no package “" + name + "”; it is passed over."));
        }
        return chosen;
    }

    List<String> list(String variable) {
        return context.variables().list(variable).stream().map(value -> value.text().strip()).toList();
    }
}
