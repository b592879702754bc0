package org.slipway.engine.run;

import org.slipway.engine.content.Content;

/** What a run works with besides its plan, target and journal. */
public record RunSettings(Content content, RunListener listener, Gate gate) {

    /** Nobody stands in its way. */
    public RunSettings(Content content, RunListener listener) {
        this(content, listener, Gate.OPEN);
    }
}
