/** How the workbench looks: theme, colours and icons. */
@NullMarked
package org.slipway.workbench.appearance;

import org.jspecify.annotations.NullMarked;
