/** The bar of workspaces on the left. Bundles add theirs by the extension point {@code org.slipway.workbench.workspaces}. */
@NullMarked
package org.slipway.workbench.workspaces;

import org.jspecify.annotations.NullMarked;
