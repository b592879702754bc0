/**
 * Disks: partitions, dynamic disks, BitLocker.
 */
@NullMarked
package org.slipway.steps.run.disks;

import org.jspecify.annotations.NullMarked;
