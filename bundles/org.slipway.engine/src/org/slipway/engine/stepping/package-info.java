/**
 * A run that people watch and steer: it stops where they say, goes on step by step, and takes variables that they set.
 */
@NullMarked
package org.slipway.engine.stepping;

import org.jspecify.annotations.NullMarked;
