/**
 * How a run is begun from a site, and where it is kept so that it can be gone on with.
 */
@NullMarked
package org.slipway.engine.launch;

import org.jspecify.annotations.NullMarked;
