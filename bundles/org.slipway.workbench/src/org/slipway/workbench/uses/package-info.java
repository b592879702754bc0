/** Who uses an element. */
@NullMarked
package org.slipway.workbench.uses;

import org.jspecify.annotations.NullMarked;
