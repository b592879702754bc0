package org.slipway.steps.run.general;


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
import org.slipway.steps.JoinDomainOrWorkgroup;
import org.slipway.steps.run.Abilities;
import org.slipway.steps.run.Codes;
import org.slipway.steps.run.LeftOut;
import org.slipway.steps.run.Said;

/** Joins a domain or a workgroup. */
public final class JoinDomainOrWorkgroupExecutor implements StepExecutor<JoinDomainOrWorkgroup> {
    private static final String CHOOSE = "State it in the step.";

    @Override
    public Outcome execute(JoinDomainOrWorkgroup step, StepContext context) throws StepException, TargetException, InterruptedException {
        Membership membership = new Abilities(context).membership();
        Membership.State before = membership.state();
        if (is(before, step)) {
            return new Outcome.Skipped("It belongs to " + before.name() + " already; an organizational unit is not changed.");
        }
        switch (step.getJoin()) {
            case DOMAIN -> membership.joinDomain(domain(step, required(step.getDomain(), "domain"), context));
            case WORKGROUP -> {
                String name = required(step.getWorkgroup(), "workgroup");
                Optional<Membership.Domain> leaving = before.domain() ? Optional.of(domain(step, before.name(), context)) : Optional.empty();
                membership.joinWorkgroup(name, leaving);
            }
        }
        return joined(step);
    }

    @Override
    public Standing standing(JoinDomainOrWorkgroup step, StepContext context) throws StepException, TargetException {
        return is(new Abilities(context).membership().state(), step) ? new Standing.Reached(joined(step)) : Standing.open();
    }

    private static Outcome joined(JoinDomainOrWorkgroup step) {
        String done = "It has joined " + name(step).orElse("") + ".";
        return step.isSkipRestart() ? Outcome.done(done + " It counts after the next restart.") : new Outcome.RestartNeeded(Power.Next.SYSTEM, done, false, 0);
    }

    private static boolean is(Membership.State state, JoinDomainOrWorkgroup step) {
        boolean domain = switch (step.getJoin()) {
            case DOMAIN -> true;
            case WORKGROUP -> false;
        };
        return state.domain() == domain && name(step).filter(state.name()::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> name(JoinDomainOrWorkgroup step) {
        return Said.of(switch (step.getJoin()) {
            case DOMAIN -> step.getDomain();
            case WORKGROUP -> step.getWorkgroup();
        });
    }

    private static Membership.Domain domain(JoinDomainOrWorkgroup step, String name, StepContext context) throws StepException {
        String password = LeftOut.password(step.getPassword(), context).orElse("");
        return new Membership.Domain(name, Said.of(step.getOrganizationalUnit()).orElse(""), required(step.getAccount(), "account"), required(password,
                "password of the account"));
    }

    private static String required(String option, String what) throws StepException {
        return Said.of(option).map(said -> what.startsWith("password") ? option : said)
                .orElseThrow(() -> new StepException(Problem.error("STEP-JOIN", "The " + what + " is missing.").next(CHOOSE), Codes.WRONG_PARAMETER));
    }
}
