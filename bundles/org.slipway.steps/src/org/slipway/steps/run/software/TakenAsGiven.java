package org.slipway.steps.run.software;

import java.time.Duration;
import java.util.Optional;

import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.steps.run.Packages;
import org.slipway.steps.run.Pauses;

/**
 * Software that is only known to the tool that a sequence was imported from. On a machine that is thought of it is taken as given: its content
 * comes, time goes by, and it counts as installed. No other machine gets this far, as no plan for it is made.
 */
final class TakenAsGiven {
    private static final Duration INSTALLING = Duration.ofMinutes(1);

    private final StepContext context;

    TakenAsGiven(StepContext context) {
        this.context = context;
    }

    /** Whether it can be taken so here. */
    boolean is(Deployable software) {
        return software instanceof ExternalArtifact && assumptions().isPresent();
    }

    private Optional<Assumptions> assumptions() {
        return context.target().offer(Assumptions.class);
    }

    void install(Deployable software) throws StepException, TargetException, InterruptedException {
        new Packages(context).bring(software);
        new Pauses(context).pause(INSTALLING);
        assumptions().ifPresent(all -> all.take("“" + Packages.called(software)
                + "” is only known to the tool that the sequence was imported from; it counts as installed."));
    }
}
