/** What is wrong with the site, and ways to mend it. */
@NullMarked
package org.slipway.workbench.problems;

import org.jspecify.annotations.NullMarked;
