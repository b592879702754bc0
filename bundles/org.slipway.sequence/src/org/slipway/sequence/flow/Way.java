package org.slipway.sequence.flow;

import org.slipway.sequence.Entry;

/**
 * What can be the case behind an entry.
 *
 * @param after where it succeeded, or did not take part
 * @param failed where it failed and somebody goes on
 */
record Way(Worlds after, Worlds failed) {

    /** Of an entry that ends as this says inside. @param passed where its condition keeps it from taking part */
    Way of(Entry entry, Worlds passed) {
        return entry.isContinueOnError() ? new Way(after.or(failed).or(passed), Worlds.nowhere()) : new Way(after.or(passed), failed);
    }
}
