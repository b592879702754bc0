/**
 * What whoever brings a kind of steps writes: how it is carried out.
 */
@NullMarked
package org.slipway.engine.spi;

import org.jspecify.annotations.NullMarked;
