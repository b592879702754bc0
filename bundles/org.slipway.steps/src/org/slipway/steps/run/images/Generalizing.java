package org.slipway.steps.run.images;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.AppliedSystem;
import org.slipway.steps.run.Belonging;

/** Makes the running Windows general. */
public final class Generalizing {
    private final StepContext context;

    public Generalizing(StepContext context) {
        this.context = context;
    }

    /** A member of a domain is refused, as Sysprep's result would be of no use. */
    public void run(boolean keepActivation, Optional<String> answerFile) throws StepException, TargetException, InterruptedException {
        Membership.State state = Belonging.of(context);
        if (state.domain()) {
            throw new StepException(Problem.error("STEP-CAPTURE-DOMAIN", "The machine belongs to the domain " + state.name()
                    + "; members of a domain cannot be captured.")
                    .next("Let the reference machine join a workgroup."), 2691);
        }
        new Abilities(context).windowsSetup().generalize(answerFile, keepActivation, context::progress);
    }

    /** Whether it was made general already. Broken off behind that, the machine may have come up in a boot environment. */
    public boolean done() throws StepException, TargetException {
        return new Abilities(context).windowsSetup().isGeneral(new AppliedSystem(context).drive());
    }
}
