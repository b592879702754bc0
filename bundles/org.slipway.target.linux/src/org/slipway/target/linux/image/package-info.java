/** Images of volumes, by wimlib. */
@NullMarked
package org.slipway.target.linux.image;

import org.jspecify.annotations.NullMarked;
