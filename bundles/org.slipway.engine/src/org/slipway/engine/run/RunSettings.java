package org.slipway.engine.run;

import org.slipway.engine.content.Content;

/** What a run works with besides its plan, target and journal. */
public record RunSettings(Content content, RunListener listener) {
}
