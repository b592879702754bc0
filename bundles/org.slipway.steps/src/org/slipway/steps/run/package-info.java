/**
 * How the standard steps are carried out: what their executors share. Each executor stands in the package of its category and is found by
 * the extensions of this bundle.
 */
@NullMarked
package org.slipway.steps.run;

import org.jspecify.annotations.NullMarked;
