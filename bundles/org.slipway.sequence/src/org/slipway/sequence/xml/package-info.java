/**
 * XML as far as task sequences need it: read into small trees with places, within limits and without DTDs; written, compared and
 * changed at single places. Nothing here knows what a sequence is.
 */
@NullMarked
package org.slipway.sequence.xml;

import org.jspecify.annotations.NullMarked;
