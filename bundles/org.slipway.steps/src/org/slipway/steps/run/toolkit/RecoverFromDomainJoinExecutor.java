package org.slipway.steps.run.toolkit;


import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.Standing;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.toolkit.JoinRecovery;
import org.slipway.steps.toolkit.RecoverFromDomainJoin;

/** Joins the domain where the setup of Windows could not. */
public final class RecoverFromDomainJoinExecutor implements StepExecutor<RecoverFromDomainJoin> {
    private static final long NO_DOMAIN = 1355;

    @Override
    public Outcome execute(RecoverFromDomainJoin step, StepContext context) throws StepException, TargetException, InterruptedException {
        var wanted = new DomainVariables(context);
        if (wanted.domain().isEmpty()) {
            return new Outcome.Skipped("No domain is to be joined: JoinDomain is not set.");
        }
        Membership membership = new Abilities(context).membership();
        if (member(membership, wanted)) {
            return new Outcome.Skipped("It belongs to " + wanted.domain().get() + " already.");
        }
        if (step.getRecovery() != JoinRecovery.AUTOMATIC) {
            return new Outcome.Failed(Problem.error("STEP-NOT-JOINED", "The setup of Windows could not join " + wanted.domain().get() + ".")
                    .next(step.getRecovery() == JoinRecovery.FAIL ? "Look at NetSetup.LOG in the folder debug of Windows."
                            : "Join it by hand and run the sequence again: nobody can be asked at the screen."), NO_DOMAIN);
        }
        membership.joinDomain(domain(wanted));
        return joined(wanted);
    }

    @Override
    public Standing standing(RecoverFromDomainJoin step, StepContext context) throws StepException, TargetException {
        var wanted = new DomainVariables(context);
        return wanted.domain().isPresent() && member(new Abilities(context).membership(), wanted) ? new Standing.Reached(joined(wanted)) : Standing.open();
    }

    private static Outcome joined(DomainVariables wanted) {
        return new Outcome.RestartNeeded(Power.Next.SYSTEM, "It has joined " + wanted.domain().orElse("") + ".", false, 0);
    }

    private static boolean member(Membership membership, DomainVariables wanted) throws TargetException {
        Membership.State state = membership.state();
        return state.domain() && wanted.domain().filter(state.name()::equalsIgnoreCase).isPresent();
    }

    private static Membership.Domain domain(DomainVariables wanted) throws StepException {
        Optional<String> account = wanted.account();
        Optional<String> password = wanted.password();
        if (account.isEmpty() || password.isEmpty()) {
            throw new StepException(Problem.error("STEP-JOIN", "The domain is to be joined, and " + (account.isEmpty() ? "DomainAdmin"
                    : "DomainAdminPassword") + " is missing.")
                    .next("Set it; the password as a secret variable of the sequence."), Codes.WRONG_PARAMETER);
        }
        return new Membership.Domain(wanted.domain().orElse(""), wanted.unit().orElse(""), account.get(), password.get());
    }
}
