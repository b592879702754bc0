package org.slipway.engine.fleet;

import org.slipway.engine.content.Content;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Target;

/**
 * One machine of a fleet, new.
 *
 * @param name what people call it
 * @param model by which it is counted
 */
public record Member(String name, String model, Target target, RunStart start, Content content) {
}
