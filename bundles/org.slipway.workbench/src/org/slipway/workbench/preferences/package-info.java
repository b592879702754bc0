/** What a user can set, and the pages to set it on. */
@NullMarked
package org.slipway.workbench.preferences;

import org.jspecify.annotations.NullMarked;
