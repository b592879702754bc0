/**
 * Templates from which new task sequences are made. The standard ones hold the groups, steps, names and conditions of the default
 * sequences that people know; what is optional there, or cannot run before something is chosen, is there and disabled.
 */
@NullMarked
package org.slipway.steps.templates;

import org.jspecify.annotations.NullMarked;
