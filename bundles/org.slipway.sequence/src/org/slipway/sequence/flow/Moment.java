package org.slipway.sequence.flow;

import java.util.Optional;

import org.slipway.sequence.Entry;
import org.slipway.sequence.Step;

/**
 * An entry that takes part, and what can be the case when its turn comes.
 *
 * @param index its place in the order of running
 * @param before what can be the case when its condition is looked at
 * @param inside what can be the case when it begins
 * @param sheltered whether a failure of it does not end the sequence
 * @param facts of a step
 * @param depth how many groups it stands in
 */
public record Moment(Entry entry, int index, Worlds before, Worlds inside, boolean sheltered, Optional<StepFacts> facts, int depth) {

    public boolean does(String what) {
        return facts.isPresent() && facts.get().does(what);
    }

    public Optional<Step> step() {
        return entry instanceof Step step ? Optional.of(step) : Optional.empty();
    }
}
