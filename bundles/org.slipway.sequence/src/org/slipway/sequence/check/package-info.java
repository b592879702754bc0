/** Checks of task sequences that need to know no kind of step: they go by what the metamodel says about kinds. */
@NullMarked
package org.slipway.sequence.check;

import org.jspecify.annotations.NullMarked;
