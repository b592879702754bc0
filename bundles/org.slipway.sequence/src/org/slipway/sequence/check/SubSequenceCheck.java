package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flow;

/** A sequence within another has no boot image and does not lead back to where it is run. */
public final class SubSequenceCheck extends SequenceCheck {
    private static final Code BOOT_IMAGE = new Code("SEQ-SUBSEQUENCE-BOOT-IMAGE", "A sequence is run within another one and has a boot image of its own.",
            "The deployment fails: only the outer sequence may have one.", "Take the boot image off the inner sequence and give it to the outer one.",
            "“Deploy” runs “Install applications”, and both name a boot image.");
    private static final Code CIRCLE = new Code("SEQ-SUBSEQUENCE-CIRCLE", "A sequence runs itself, directly or by way of others.",
            "It would never end; the other tools refuse it.", "Take one of the steps out.", "“Deploy” runs “Configure”, and “Configure” runs “Deploy”.");

    public SubSequenceCheck() {
        super(BOOT_IMAGE, CIRCLE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().flatMap(moment -> moment.entry() instanceof RunSequence run ? finding(run, flow.sequence(), scope).stream() : Stream.empty());
    }

    private static Optional<Finding> finding(RunSequence run, TaskSequence outer, CheckScope scope) {
        if (!(run.getSequence() instanceof TaskSequence inner) || inner.eIsProxy()) {
            return Optional.empty();
        }
        if (inner == outer || scope.once(SubSequences.class, () -> SubSequences.of(scope)).above(outer).contains(inner)) {
            return Optional.of(Finding.about(run, SequencePackage.Literals.RUN_SEQUENCE__SEQUENCE, CIRCLE.error("“" + run.getName() + "” runs “" + inner.getName()
                    + "”, which leads back to “" + outer.getName() + "”.").next("Take one of the steps out.")).with(Fixes.disable(run)));
        }
        return inner.getBootImage() == null ? Optional.empty()
                : Optional.of(Finding.about(run, SequencePackage.Literals.RUN_SEQUENCE__SEQUENCE, BOOT_IMAGE.error("“" + run.getName() + "” runs “" + inner.getName()
                        + "”, which has a boot image of its own.").next("Take the boot image off “" + inner.getName() + "”.")).with(Fixes.disable(run)));
    }
}
