/**
 * Whether a condition holds, and why: each look at the target is kept, so that the decision can be made again without it.
 */
@NullMarked
package org.slipway.engine.condition;

import org.jspecify.annotations.NullMarked;
