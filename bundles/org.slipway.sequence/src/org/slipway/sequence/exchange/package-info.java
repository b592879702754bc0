/**
 * Task sequences of other tools in and out. An element is read into the kind that it is, written again at once, and what the second
 * says differently from the first is kept with it ({@link org.slipway.sequence.Foreign}): so nothing is lost whatever the
 * importer knows, and everything that it knows follows the model.
 */
@NullMarked
package org.slipway.sequence.exchange;

import org.jspecify.annotations.NullMarked;
