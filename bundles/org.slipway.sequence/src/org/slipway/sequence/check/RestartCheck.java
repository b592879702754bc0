package org.slipway.sequence.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Artifact;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;
import org.slipway.sequence.flow.StepFacts;

/** A restart leads somewhere. */
public final class RestartCheck extends SequenceCheck {
    private static final Code NO_BOOT_IMAGE = new Code("SEQ-RESTART-NO-BOOT-IMAGE", "A step restarts into Windows PE, and the sequence has no boot image.",
            "There is nothing to start; the sequence fails there.", "Give the sequence a boot image.",
            "Restart Computer with target: bootImage in a sequence without bootImage.");
    private static final Code NO_SYSTEM = new Code("SEQ-RESTART-NO-SYSTEM", "A step restarts into the installed system after the disk was emptied and before a system was put on it.",
            "The machine finds nothing to start and stays there.", "Restart into the boot image, or put the restart behind Apply Operating System and Setup Windows.",
            "Format and Partition Disk, then Restart Computer with target: installedSystem.");

    public RestartCheck() {
        super(NO_BOOT_IMAGE, NO_SYSTEM);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.doing("restarts").flatMap(moment -> Stream.concat(flow.toolkit() ? Stream.empty() : boot(flow.sequence(), moment, scope).stream(),
                system(moment, flow.toolkit()).stream()));
    }

    private static Optional<Finding> boot(TaskSequence sequence, Moment moment, CheckScope scope) {
        StepFacts facts = moment.facts().orElseThrow();
        Step step = moment.step().orElseThrow();
        boolean pe = facts.startsPe(step).orElse(facts.does("generalizes"));
        if (!pe || sequence.getBootImage() != null || scope.once(SubSequences.class, () -> SubSequences.of(scope)).isRunByOthers(sequence)) {
            return Optional.empty();
        }
        // What was imported may have its boot image beside the sequence.
        return Optional.of(Finding.about(step, NO_BOOT_IMAGE.problem(!sequence.isSetOrigin(), "“" + step.getName() + "” restarts into Windows PE, and “"
                + sequence.getName() + "” has no boot image.").next("Give the sequence a boot image.")).with(only(sequence, scope)));
    }

    private static Optional<QuickFix> only(TaskSequence sequence, CheckScope scope) {
        var all = scope.all(ModelPackage.Literals.BOOT_IMAGE);
        return all.size() != 1 || !(all.getFirst() instanceof Artifact image) ? Optional.empty()
                : Optional.of(Fixes.set(sequence, SequencePackage.Literals.TASK_SEQUENCE__BOOT_IMAGE, image, "Use the boot image “" + image.getName() + "”"));
    }

    private static Optional<Finding> system(Moment moment, boolean toolkit) {
        StepFacts facts = moment.facts().orElseThrow();
        Step step = moment.step().orElseThrow();
        if (facts.startsPe(step).orElse(true) || !moment.inside().always(Mark.WIPED) || moment.inside().maybe(Mark.APPLIED) || moment.inside().maybe(Mark.STAGED_PE)) {
            return Optional.empty();
        }
        EStructuralFeature starts = facts.starts().orElseThrow();
        Optional<String> pe = facts.startsPe().entrySet().stream().filter(each -> each.getValue()).map(each -> each.getKey()).findFirst();
        return Optional.of(Finding.about(step, NO_SYSTEM.problem(!toolkit, "“" + step.getName() + "” restarts into the installed system, and the disk was emptied before.")
                .next("Restart into the boot image, or put a system onto the disk first."))
                .with(pe.map(literal -> Fixes.set(step, starts, EcoreUtil.createFromString((EDataType) starts.getEType(), literal), "Restart into the boot image"))));
    }
}
