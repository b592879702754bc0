/**
 * What a run did, written ahead: one record a line, each with a checksum that takes in all before it. A torn end is cut off; damage
 * in the middle is told.
 */
@NullMarked
package org.slipway.engine.journal;

import org.jspecify.annotations.NullMarked;
