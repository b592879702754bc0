package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.HumanDuration;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;

/** Options of steps that do nothing where they stand. */
public final class NoEffectCheck extends SequenceCheck {
    private static final Code RETRIES = new Code("SEQ-RETRIES-NO-EFFECT", "A step says how often it is begun again, and the tool that the sequence came from never does that.",
            "Slipway begins any step again that says so when the computer restarted while it ran; the other tools do so for applications and updates only.",
            "Take retries off where the step would do harm when it is done twice, or is to do the same in both.", "an imported Run Command Line with retries: 3.");
    private static final Code TIMEOUT = new Code("SEQ-TIMEOUT-LONG", "A step may take longer than the whole sequence should.",
            "The sequence is over its time before the step is ended.", "Shorten the time-out of the step, or give the sequence more time.",
            "a step with timeout: 5 h in a sequence with maximumRunTime: 2 h.");

    public NoEffectCheck() {
        super(RETRIES, TIMEOUT);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        Optional<HumanDuration> most = Optional.ofNullable(flow.sequence().getMaximumRunTime());
        boolean elsewhere = flow.sequence().isSetOrigin();
        return flow.steps().flatMap(moment -> Stream.concat(elsewhere ? retries(moment).stream() : Stream.empty(), most.flatMap(limit -> timeout(moment, limit)).stream()));
    }

    private static Optional<Finding> retries(Moment moment) {
        Step step = moment.step().orElseThrow();
        return step.getRetries() == 0 || moment.facts().orElseThrow().retried() ? Optional.empty()
                : Optional.of(Finding.about(step, SequencePackage.Literals.STEP__RETRIES, RETRIES.info("“" + step.getName() + "” is begun again here when the computer restarted while it ran; in the tool that it came from its retries have no effect.")
                        .next("Take retries off where it must not be done twice.")).with(Fixes.clear(step, SequencePackage.Literals.STEP__RETRIES, "Take retries off")));
    }

    private static Optional<Finding> timeout(Moment moment, HumanDuration most) {
        Step step = moment.step().orElseThrow();
        return step.getTimeout() == null || step.getTimeout().compareTo(most) <= 0 ? Optional.empty()
                : Optional.of(Finding.about(step, SequencePackage.Literals.STEP__TIMEOUT, TIMEOUT.warning("“" + step.getName() + "” may take " + step.getTimeout()
                        + ", and the whole sequence " + most + ".").next("Shorten the time-out, or give the sequence more time."))
                        .with(Fixes.set(step, SequencePackage.Literals.STEP__TIMEOUT, most, "Shorten the time-out to " + most)));
    }
}
