/**
 * Carrying out a plan, entry by entry, and going on after whatever broke it off.
 */
@NullMarked
package org.slipway.engine.run;

import org.jspecify.annotations.NullMarked;
