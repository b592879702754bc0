/** Checks of task sequences that need to know the standard steps themselves. */
@NullMarked
package org.slipway.steps.check;

import org.jspecify.annotations.NullMarked;
