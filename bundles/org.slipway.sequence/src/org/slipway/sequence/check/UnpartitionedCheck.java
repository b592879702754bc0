package org.slipway.sequence.check;

import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;

/** A new machine has no partition to put a system onto. */
public final class UnpartitionedCheck extends SequenceCheck {
    private static final Code UNPARTITIONED = new Code("SEQ-APPLY-UNPARTITIONED",
            "A system is put onto the disk, the sequence may have been started on a new machine, and nothing makes partitions before.",
            "A new disk has no formatted partition; the step fails there.",
            "Add Format and Partition Disk, perhaps with a condition, or see to it that only machines with a system start it.",
            "Restart Computer into the boot image, then Apply Operating System.");

    public UnpartitionedCheck() {
        super(UNPARTITIONED);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.toolkit() || !whole(flow, scope) ? Stream.empty()
                : flow.doing("appliesImage").filter(moment -> moment.inside().maybe(Mark.BEGAN_IN_PE) && moment.inside().never(Mark.WIPED))
                        .map(moment -> Finding.about(moment.entry(), UNPARTITIONED.warning("“" + moment.entry().getName()
                                + "” needs a formatted partition, and on a new machine nothing has made one.")
                                .next("Add Format and Partition Disk before it, or let only machines with a system start the sequence.")));
    }
}
