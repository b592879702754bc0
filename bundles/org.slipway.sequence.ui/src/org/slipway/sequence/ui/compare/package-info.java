/**
 * Two versions of a task sequence side by side, told apart by the engine of {@code slipway diff}. Each version is read from its text
 * in a Job; what is shown are values, so that the site may change meanwhile.
 */
@NullMarked
package org.slipway.sequence.ui.compare;

import org.jspecify.annotations.NullMarked;
