/** What was done to the site, to be taken back or done again. */
@NullMarked
package org.slipway.workbench.history;

import org.jspecify.annotations.NullMarked;
