/**
 * Which devices belong to which collections.
 */
@NullMarked
package org.slipway.engine.membership;

import org.jspecify.annotations.NullMarked;
