/** Starts programs, reads what they say, and ends them with all that they started. */
@NullMarked
package org.slipway.target.linux.process;

import org.jspecify.annotations.NullMarked;
