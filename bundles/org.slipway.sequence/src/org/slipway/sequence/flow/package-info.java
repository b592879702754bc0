/**
 * What can be the case at each entry of a task sequence: where it runs, what became of the disk, which variables can be set. Worked
 * out without running anything; what cannot be known counts as possible.
 */
@NullMarked
package org.slipway.sequence.flow;

import org.jspecify.annotations.NullMarked;
