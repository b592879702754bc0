package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.Optional;

/**
 * What fleet somebody asks for.
 *
 * @param collection whose devices they are; without one, {@code count} machines are made up
 * @param likeSite whether they are made up after the models of the site's devices, not after usual ones
 * @param faults rules by which things fail
 * @param installed whether the machines begin in their installed system, not in a boot environment
 */
record Wish(Optional<String> collection, boolean likeSite, int count, long seed, List<String> faults, boolean installed) {
}
