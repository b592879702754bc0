/**
 * Images: applying, setting up, upgrading, preparing for capture and capturing.
 */
@NullMarked
package org.slipway.steps.run.images;

import org.jspecify.annotations.NullMarked;
