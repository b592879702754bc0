/**
 * The answer file by which Windows sets itself up at its first start: written by several steps, one after the other.
 */
@NullMarked
package org.slipway.steps.run.answers;

import org.jspecify.annotations.NullMarked;
