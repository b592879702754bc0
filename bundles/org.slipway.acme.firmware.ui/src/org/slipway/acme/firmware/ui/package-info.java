/**
 * A sample vendor's workspace: a perspective with one view. The bundle is all that the workspace is; whoever takes it out of an
 * installation takes the button, the perspective and the view with it.
 */
@NullMarked
package org.slipway.acme.firmware.ui;

import org.jspecify.annotations.NullMarked;
