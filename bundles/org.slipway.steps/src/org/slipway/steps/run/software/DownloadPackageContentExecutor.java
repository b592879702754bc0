package org.slipway.steps.run.software;


import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.steps.DownloadPackageContent;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;
import org.slipway.steps.run.TargetPath;

/** Brings content before a later step needs it. */
public final class DownloadPackageContentExecutor implements StepExecutor<DownloadPackageContent> {

    @Override
    public Outcome execute(DownloadPackageContent step, StepContext context) throws StepException, TargetException, InterruptedException {
        Optional<String> place = place(step, context);
        var missing = new ArrayList<String>();
        int number = 0;
        for (Deployable each : step.getPackages()) {
            number++;
            context.progress((double) (number - 1) / step.getPackages().size(), Packages.called(each));
            try {
                String folder = new Packages(context).bring(each, place.map(above -> TargetPath.in(above, each.getId())));
                remember(step, number, folder, context);
            } catch (TargetException refused) {
                if (!step.isContinueOnDownloadError()) {
                    throw refused;
                }
                context.say(Event.Level.WARNING, "“" + Packages.called(each) + "” could not be brought: " + refused.problem().text());
                missing.add(Packages.called(each));
            }
        }
        return Outcome.done(number - missing.size() + " of " + number + " are there" + (missing.isEmpty() ? "." : "; missing: " + String.join(", ", missing) + "."));
    }

    private static void remember(DownloadPackageContent step, int number, String folder, StepContext context) throws StepException {
        Optional<String> base = Said.of(step.getPathVariable());
        if (base.isPresent()) {
            context.variables().set(base.get() + String.format(Locale.ROOT, "%02d", number), folder);
        }
    }

    private static Optional<String> place(DownloadPackageContent step, StepContext context) throws StepException, TargetException {
        return switch (step.getPlace()) {
            case SEQUENCE_CACHE -> Optional.empty();
            case CLIENT_CACHE -> {
                if (context.target().inBootEnvironment()) {
                    throw new StepException(Problem.error("STEP-CLIENT-CACHE", "Windows PE has no management client, so there is no cache of it.")
                            .next("Take the cache of the sequence, or a folder."), Codes.NOT_SUPPORTED);
                }
                yield Optional.of(TargetPath.in(new RunningSystem(context).folder(), "ccmcache"));
            }
            case FOLDER -> Optional.of(Said.of(step.getFolder()).orElseThrow(() -> new StepException(
                    Problem.error("STEP-DOWNLOAD-FOLDER", "The step does not say into which folder.").next("Write the folder."), Codes.WRONG_PARAMETER)));
        };
    }
}
