/**
 * How the XML of other tools writes the kinds of steps: what the annotations of their metamodels say, as objects. A vendor's kind
 * is imported and exported by its annotations alone.
 */
@NullMarked
package org.slipway.sequence.exchange.form;

import org.jspecify.annotations.NullMarked;
