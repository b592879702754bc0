package org.slipway.sequence.exchange.file;

import java.util.Optional;
import java.util.function.Function;

import org.slipway.model.Deployable;
import org.slipway.model.kinds.Kinds;

/**
 * Where sequences are imported to.
 *
 * @param held what is there already under an id
 */
public record Importing(Kinds kinds, Function<String, Optional<Deployable>> held) {
}
