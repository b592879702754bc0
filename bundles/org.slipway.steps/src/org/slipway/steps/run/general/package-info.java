/**
 * General steps: commands, scripts, variables, restarts, readiness, membership, network folders.
 */
@NullMarked
package org.slipway.steps.run.general;

import org.jspecify.annotations.NullMarked;
