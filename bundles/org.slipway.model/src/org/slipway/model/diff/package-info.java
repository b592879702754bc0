/**
 * What two models say differently, told as an admin would: by elements and features, not by lines. In which file an element
 * stands, how it is laid out and whether a default is written down make no difference.
 */
@NullMarked
package org.slipway.model.diff;

import org.jspecify.annotations.NullMarked;
