/**
 * Queries over what a target says about itself, as WMI understands them.
 */
@NullMarked
package org.slipway.engine.wql;

import org.jspecify.annotations.NullMarked;
