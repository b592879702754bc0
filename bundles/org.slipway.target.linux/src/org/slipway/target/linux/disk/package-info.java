/**
 * Disks: which may be touched, how they are divided, and how their partitions are reached where the kernel tells none, as of images in files.
 */
@NullMarked
package org.slipway.target.linux.disk;

import org.jspecify.annotations.NullMarked;
