package org.slipway.steps.run;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.Supplies.Supply;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.model.Deployable;

/** Brings the content of what a step refers to. */
public final class Packages {
    /** Causes that may be gone after a while, by the numbers that Windows has for them; the upper half of a number only says that it is one of these. */
    private static final Set<Long> BY_NETWORK = Set.of(53L, 59L, 64L, 67L, 121L, 1231L, 1232L, 1236L, 10_054L, 10_060L, 10_061L, 12_002L, 12_007L, 12_029L,
            12_030L, 12_031L);
    private static final long WIN32 = 0xFFFFL;

    private final StepContext context;

    public Packages(StepContext context) {
        this.context = context;
    }

    /** The folder with its content, as programs of the target name it. */
    public String bring(Deployable what) throws StepException, TargetException, InterruptedException {
        return bring(what, Optional.empty());
    }

    /** The same in a folder of one's own choice. */
    public String bring(Deployable what, Optional<String> into) throws StepException, TargetException, InterruptedException {
        Supply supply = tried(what, into);
        context.say("“" + called(what) + "” is in " + supply.folder() + ".");
        return supply.folder();
    }

    /** Again after a while where the network was the cause, as often as variables say; two times is usual. */
    private Supply tried(Deployable what, Optional<String> into) throws StepException, TargetException, InterruptedException {
        Supplies supplies = new Abilities(context).supplies();
        long retries = Pauses.number(context.variables().text("SMSTSDownloadRetryCount"), 2, 0, 100);
        Duration pause = Duration.ofSeconds(Pauses.number(context.variables().text("SMSTSDownloadRetryDelay"), 15, 0, 3_600));
        for (long left = retries;; left--) {
            try {
                return supplies.bring(what, context.content(), into, context::progress);
            } catch (TargetException refused) {
                if (left <= 0 || !BY_NETWORK.contains(refused.code() & WIN32)) {
                    throw refused;
                }
                context.say(Event.Level.WARNING, "“" + called(what) + "” could not be brought: " + refused.problem().text() + " It is tried again in "
                        + pause.toSeconds() + " s.");
                new Pauses(context).pause(pause);
            }
        }
    }

    /** The folder of what a step may refer to; empty where it does not, or where there is nothing to bring. */
    public Optional<String> bringAny(@Nullable Deployable what) throws StepException, TargetException, InterruptedException {
        return what == null || what instanceof Artifact artifact && artifact.getContent().isEmpty() ? Optional.empty() : Optional.of(bring(what));
    }

    /** What a step cannot do without. @param role as “image” */
    public static <D extends Deployable> D needed(@Nullable D what, String role) throws StepException {
        if (what == null) {
            throw new StepException(Problem.error("STEP-NOTHING-CHOSEN", "The step names no " + role + ".")
                    .next("Choose one in the sequence."), Codes.WRONG_PARAMETER);
        }
        return what;
    }

    public static String called(Deployable what) {
        return what.getName() == null ? String.valueOf(what.getId()) : what.getName();
    }
}
