package org.slipway.sequence.ui.simulate;

import java.util.List;

/**
 * What shall be simulated.
 *
 * @param machine a built-in one, a device of the site, or a file that describes one
 * @param installed whether it begins in its installed system, not in a boot environment
 * @param faults rules by which things fail
 */
record Wanted(String machine, boolean installed, List<String> faults) {
}
