/** The volumes on the disks of a machine, and their files. */
@NullMarked
package org.slipway.target.linux.volume;

import org.jspecify.annotations.NullMarked;
