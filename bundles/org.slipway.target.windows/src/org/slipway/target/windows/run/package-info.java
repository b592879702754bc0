/** Starts programs of Windows, ends them with all that they started, and reads what they say. */
@NullMarked
package org.slipway.target.windows.run;

import org.jspecify.annotations.NullMarked;
