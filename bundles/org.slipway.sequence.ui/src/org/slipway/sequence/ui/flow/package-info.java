/** The Flow page: a sequence as a picture of blocks, in the environment where each is run. */
@NullMarked
package org.slipway.sequence.ui.flow;

import org.jspecify.annotations.NullMarked;
