package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.Optional;

/**
 * What fleet somebody asks for.
 *
 * @param collection whose devices they are; without one, {@code count} machines are made up
 * @param faults rules by which things fail, a line each
 */
record Wish(Optional<String> collection, int count, long seed, List<String> faults) {
}
