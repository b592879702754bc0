/** What went wrong in a run, so that somebody can act on it. */
@NullMarked
package org.slipway.engine.failure;

import org.jspecify.annotations.NullMarked;
