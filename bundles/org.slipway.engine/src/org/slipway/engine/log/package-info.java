/** A journal as other tools read it. */
@NullMarked
package org.slipway.engine.log;

import org.jspecify.annotations.NullMarked;
