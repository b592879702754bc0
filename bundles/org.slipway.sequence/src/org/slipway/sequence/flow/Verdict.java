package org.slipway.sequence.flow;

import org.slipway.model.Condition;
import org.slipway.sequence.Entry;

/**
 * A condition that is not needed to decide: it always holds where it is looked at, or never does.
 *
 * @param why what makes it so, as part of a sentence
 */
public record Verdict(Entry entry, Condition condition, boolean holds, String why) {
}
