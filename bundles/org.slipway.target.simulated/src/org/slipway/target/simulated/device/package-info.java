/**
 * What a simulated machine is made of, and how it stands at a moment. All of it is immutable, so that thousands of machines share what they
 * have in common, and so that the state of one is kept by keeping a reference to it.
 */
@NullMarked
package org.slipway.target.simulated.device;

import org.jspecify.annotations.NullMarked;
