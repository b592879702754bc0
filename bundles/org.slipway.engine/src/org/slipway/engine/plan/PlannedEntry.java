package org.slipway.engine.plan;

import java.util.List;

import org.slipway.engine.spi.StepExecutor;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.Step;

/** An entry of a plan. Its path tells it from all others: the numbers of the entries around it and its own, from 0. */
public sealed interface PlannedEntry {
    Entry entry();

    String path();

    /** A group; one that is switched off has no entries here. */
    record PlannedGroup(Group entry, String path, List<PlannedEntry> entries) implements PlannedEntry {}

    /** A step. @param runs where it can run; @param executor made for this plan */
    record PlannedStep(Step entry, String path, StepExecutor<?> executor, boolean repeatable, RunsIn runs) implements PlannedEntry {}

    /** A step that runs another sequence in its place. */
    record PlannedCall(RunSequence entry, String path, List<PlannedEntry> entries) implements PlannedEntry {}

    /** An entry that is switched off; nobody asks whether it could be carried out. */
    record SwitchedOff(Entry entry, String path) implements PlannedEntry {}

    /** Where a step can run. */
    enum RunsIn {
        PE, SYSTEM, BOTH
    }
}
