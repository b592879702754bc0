/**
 * What a machine that gets Windows can be asked for besides files and programs, each as an interface that a target offers or not. Whoever
 * implements one sees to it that doing a thing again, after it was broken off in its midst, ends as if it had been done once.
 */
@NullMarked
package org.slipway.engine.machine;

import org.jspecify.annotations.NullMarked;
