/**
 * User state: its store, saving and restoring.
 */
@NullMarked
package org.slipway.steps.run.state;

import org.jspecify.annotations.NullMarked;
