package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Step;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.steps.ApplyDataImage;
import org.slipway.steps.ApplyOperatingSystem;
import org.slipway.steps.PreprovisionBitLocker;

/** A destination is stated in one way. */
public final class DestinationCheck extends SequenceCheck {
    private static final Code MIXED = new Code("SEQ-DESTINATION-MIXED", "A step states its destination in more than one way.",
            "Only one of them counts: disk and partition, a drive, or a variable.", "Keep one of them.", "Apply Operating System with disk: 0, partition: 2 and drive: \"C:\".");
    private static final Code HALF = new Code("SEQ-DESTINATION-HALF", "A step states a disk without a partition, or a partition without a disk.",
            "The destination is not complete; the step fails or takes another one.", "State both.", "Apply Operating System with partition: 2 alone.");

    public DestinationCheck() {
        super(MIXED, HALF);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().map(moment -> moment.step().orElseThrow())
                .filter(step -> step instanceof ApplyOperatingSystem || step instanceof ApplyDataImage || step instanceof PreprovisionBitLocker).flatMap(step -> of(step).stream());
    }

    private static Optional<Finding> of(Step step) {
        boolean disk = set(step, "disk");
        boolean partition = set(step, "partition");
        var ways = new ArrayList<String>();
        if (disk || partition) {
            ways.add("disk and partition");
        }
        List.of("drive", "destinationVariable").stream().filter(name -> set(step, name)).forEach(name -> ways.add(name.equals("drive") ? "a drive" : "a variable"));
        if (ways.size() > 1) {
            return Optional.of(Finding.about(step, MIXED.warning("“" + step.getName() + "” states its destination by " + String.join(" and by ", ways) + ".").next("Keep one of them.")));
        }
        return disk == partition ? Optional.empty()
                : Optional.of(Finding.about(step, HALF.warning("“" + step.getName() + "” states a " + (disk ? "disk and no partition." : "partition and no disk.")).next("State both.")));
    }

    private static boolean set(Step step, String name) {
        EStructuralFeature feature = step.eClass().getEStructuralFeature(name);
        return feature != null && step.eIsSet(feature) && !String.valueOf(step.eGet(feature)).isBlank();
    }
}
