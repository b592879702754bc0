/**
 * Merges two changes of one file as what they mean, not line by line. What does not collide comes together in the text of the one
 * side, whose comments and layout stay; what collides is left to a person, in marks that users of git know. Conditions are taken
 * whole: half of one and half of another would be what nobody meant.
 */
@NullMarked
package org.slipway.model.merge;

import org.jspecify.annotations.NullMarked;
