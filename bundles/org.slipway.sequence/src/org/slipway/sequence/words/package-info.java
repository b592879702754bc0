/** Parts of sequences as sentences that people read: in comparisons, in outlines and beside what is edited. */
@NullMarked
package org.slipway.sequence.words;

import org.jspecify.annotations.NullMarked;
