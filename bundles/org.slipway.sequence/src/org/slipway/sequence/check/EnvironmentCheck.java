package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Environment;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;

/** Steps stand where they can run. */
public final class EnvironmentCheck extends SequenceCheck {
    private static final Code WRONG = new Code("SEQ-ENVIRONMENT-WRONG",
            "A step stands where it cannot run: Windows PE where it needs the full operating system, or the other way round.",
            "The step fails, and the sequence with it.", "Put a restart before it, or move it to where the sequence is in the right environment.",
            "Format and Partition Disk behind Setup Windows: by then the new system runs.");
    private static final Code UNSURE = new Code("SEQ-ENVIRONMENT-UNSURE", "A step can run in one environment alone and may be reached in the other.",
            "Started the other way, from Software Center instead of a boot image or the reverse, the sequence fails here.",
            "If the sequence is to be started in both ways, put a condition on _SMSTSInWinPE or a restart before it.",
            "Capture Network Settings at the start, without the condition _SMSTSInWinPE = false.");
    private static final Code KIND = new Code("SEQ-ENVIRONMENT-KIND", "A step is told to run where its kind cannot.", "It never succeeds.",
            "Take its environment off.", "Format and Partition Disk with runIn: os.");

    public EnvironmentCheck() {
        super(WRONG, UNSURE, KIND);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        boolean toolkit = flow.toolkit();
        return flow.steps().flatMap(moment -> Stream.concat(kind(moment).stream(), place(moment, flow, toolkit).stream()));
    }

    private static Optional<Finding> kind(Moment moment) {
        Step step = moment.step().orElseThrow();
        Environment can = moment.facts().orElseThrow().runsIn();
        if (!step.isSetRunIn() || can == Environment.BOTH || step.getRunIn() == Environment.BOTH || step.getRunIn() == can) {
            return Optional.empty();
        }
        return Optional.of(Finding.about(step, SequencePackage.Literals.STEP__RUN_IN, KIND.error("“" + step.getName() + "” is told to run in "
                + said(step.getRunIn()) + " and can only run in " + said(can) + ".").next("Take its runIn off."))
                .with(Fixes.clear(step, SequencePackage.Literals.STEP__RUN_IN, "Take runIn off")));
    }

    private static Optional<Finding> place(Moment moment, Flow flow, boolean toolkit) {
        Step step = moment.step().orElseThrow();
        Environment needs = moment.facts().orElseThrow().runsIn(step, toolkit);
        if (needs == Environment.BOTH) {
            return Optional.empty();
        }
        boolean pe = needs == Environment.PE;
        if (pe ? moment.inside().never(Mark.PE) : moment.inside().always(Mark.PE)) {
            return Optional.of(Finding.about(step, WRONG.problem(!moment.sheltered(), "“" + step.getName() + "” needs " + said(needs) + ", and the sequence is in "
                    + said(pe ? Environment.OS : Environment.PE) + " when it comes to it.").next("Put a restart before it, or move it.")).with(Fixes.disable(flow, moment)));
        }
        return toolkit || flow.isUnknownAt(moment) || (pe ? moment.inside().always(Mark.PE) : moment.inside().never(Mark.PE)) ? Optional.empty()
                : Optional.of(Finding.about(step, UNSURE.info("“" + step.getName() + "” needs " + said(needs) + "; started in "
                        + said(pe ? Environment.OS : Environment.PE) + ", the sequence fails here.")
                        .next("If it is to be started that way too, put a condition on _SMSTSInWinPE or a restart before it.")));
    }

    private static String said(Environment environment) {
        return environment == Environment.PE ? "Windows PE" : "the full operating system";
    }
}
