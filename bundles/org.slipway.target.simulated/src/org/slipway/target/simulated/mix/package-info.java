/** Machines as there are many, as descriptions that can be copied and changed; a fleet that nobody describes is made of them. */
@NullMarked
package org.slipway.target.simulated.mix;

import org.jspecify.annotations.NullMarked;
