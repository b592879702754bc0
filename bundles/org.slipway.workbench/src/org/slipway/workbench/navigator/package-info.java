/** The tree of everything in a site, and what can be done to an element from there. */
@NullMarked
package org.slipway.workbench.navigator;

import org.jspecify.annotations.NullMarked;
