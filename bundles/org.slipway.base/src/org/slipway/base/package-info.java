/**
 * Values that everything else is written with: problems and their places, digests, sizes, durations, paths, files replaced
 * whole. The JDK alone; time is read through {@link java.time.Clock}, which needs no type of ours.
 */
@NullMarked
package org.slipway.base;

import org.jspecify.annotations.NullMarked;
