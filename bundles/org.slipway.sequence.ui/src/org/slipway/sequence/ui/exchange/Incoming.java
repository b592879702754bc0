package org.slipway.sequence.ui.exchange;

import org.slipway.sequence.exchange.file.FoundSequence;

/**
 * A sequence that is about to be imported.
 *
 * @param file as people are told of it
 * @param id that it is to have in the site
 * @param wanted whether it is to be imported at all
 */
record Incoming(FoundSequence found, String file, String id, boolean wanted) {

    Incoming withId(String newId) {
        return new Incoming(found, file, newId, wanted);
    }

    Incoming wanted(boolean now) {
        return new Incoming(found, file, id, now);
    }
}
