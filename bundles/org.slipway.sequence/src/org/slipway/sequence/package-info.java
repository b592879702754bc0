/**
 * Task sequences: groups and steps in order, with conditions and variables from the core. What a step does is the business of the
 * bundle that brings its kind; what is known here is what every step has.
 */
@NullMarked
package org.slipway.sequence;

import org.jspecify.annotations.NullMarked;
