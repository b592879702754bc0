/**
 * Machines with disks that are divided, filled and prepared from Linux: block devices of this machine, or files that are images of disks.
 */
@NullMarked
package org.slipway.target.linux;

import org.jspecify.annotations.NullMarked;
