package org.slipway.steps.run;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Problem;
import org.slipway.engine.machine.Supplies.Supply;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.model.Deployable;

/** Brings the content of what a step refers to. */
public final class Packages {
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
        Supply supply = new Abilities(context).supplies().bring(what, context.content(), into, context::progress);
        context.say("“" + called(what) + "” is in " + supply.folder() + ".");
        return supply.folder();
    }

    /** The folder of what a step may refer to; empty where it does not, or where there is nothing to bring. */
    public Optional<String> bringAny(@Nullable Deployable what) throws StepException, TargetException, InterruptedException {
        return what == null || what instanceof Artifact artifact && artifact.getContent().isEmpty() ? Optional.empty() : Optional.of(bring(what));
    }

    /** What a step cannot do without. @param role as “image” */
    public static <D extends Deployable> D needed(@Nullable D what, String role) throws StepException {
        if (what == null) {
            throw new StepException(Problem.error("STEP-NOTHING-CHOSEN", "The step names no " + role + ".").next("Choose one in the sequence."), Codes.WRONG_PARAMETER);
        }
        return what;
    }

    public static String called(Deployable what) {
        return what.getName() == null ? String.valueOf(what.getId()) : what.getName();
    }
}
