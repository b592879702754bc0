/**
 * A machine that gets Windows, held in memory, on a time of its own. It answers the engine as a real one would: disks are divided, images fill
 * volumes, Windows PE gives way to the installed system at a restart, state of users is saved and brought back; and it refuses what a real one
 * refuses, with the codes that Windows has for it. Nothing sleeps: what takes long moves the machine's clock on.
 *
 * <p>All that a machine is and has is one immutable {@link org.slipway.target.simulated.device.State}. An act goes through one or several
 * strides, each of which lasts as if it were on a disk; between them, and before and after an act, it can be cut off (see the package
 * fault). Doing the act again then ends as if it had been done once.
 *
 * <p>What is simplified: a program that nobody described does nothing and ends with 0; an answer file is read for name, membership, locale,
 * time zone, owner and product key; a file that was not written by the run has a size and a version, but no contents; a machine whose
 * boot environment came over the network, or from a stick, can start it again without help.
 */
@NullMarked
package org.slipway.target.simulated;

import org.jspecify.annotations.NullMarked;
