package org.slipway.engine.plan;

import java.util.List;

import org.slipway.base.Digest;
import org.slipway.base.Problem;
import org.slipway.sequence.TaskSequence;

/**
 * What will be done.
 *
 * @param digest stands for all that was planned: with another one, a run is not gone on with
 * @param steps how many steps there are as people count: switched on, wherever they stand, without those that call other sequences
 * @param forms the variables of options
 * @param site what else the site of the sequence holds
 * @param warnings what does not stand in the way
 */
public record Plan(TaskSequence sequence, List<PlannedEntry> entries, Digest digest, int steps, OptionForms forms, SiteElements site, List<Problem> warnings) {
}
