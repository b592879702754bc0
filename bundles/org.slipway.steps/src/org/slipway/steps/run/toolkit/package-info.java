/**
 * The steps of the Deployment Toolkit.
 */
@NullMarked
package org.slipway.steps.run.toolkit;

import org.jspecify.annotations.NullMarked;
