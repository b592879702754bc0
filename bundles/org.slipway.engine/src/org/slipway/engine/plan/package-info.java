/**
 * What is known before a run: every entry with its executor, or all that stands in the way.
 */
@NullMarked
package org.slipway.engine.plan;

import org.jspecify.annotations.NullMarked;
