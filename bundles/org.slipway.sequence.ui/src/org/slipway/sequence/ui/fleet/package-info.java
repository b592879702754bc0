/** One sequence on many machines that are thought of, as a matrix of steps and models. */
@NullMarked
package org.slipway.sequence.ui.fleet;

import org.jspecify.annotations.NullMarked;
