/**
 * Registry hives as files: read here, with nothing believed that they say about sizes and places; empty ones written here; changed by
 * {@code hivexregedit} on a copy that takes the place of the hive when it is whole.
 * <p>
 * The layout is that of hives of version 1.3 to 1.6: a head of 4096 bytes, then bins of cells that point at each other by their distance from the
 * end of the head.
 */
@NullMarked
package org.slipway.target.linux.hive;

import org.jspecify.annotations.NullMarked;
