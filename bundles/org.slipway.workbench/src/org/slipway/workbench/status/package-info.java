/** The line at the bottom of a window. */
@NullMarked
package org.slipway.workbench.status;

import org.jspecify.annotations.NullMarked;
