/**
 * The variables of a run: names without regard to case, where values come from and which wins, expansion, lists, what may not be
 * set, and secrets that are used and never told.
 */
@NullMarked
package org.slipway.engine.variables;

import org.jspecify.annotations.NullMarked;
