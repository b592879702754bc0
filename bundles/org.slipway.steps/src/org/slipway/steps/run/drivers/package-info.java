/**
 * Drivers for a system that was applied.
 */
@NullMarked
package org.slipway.steps.run.drivers;

import org.jspecify.annotations.NullMarked;
