/** What a person sees who has no site yet. */
@NullMarked
package org.slipway.workbench.welcome;

import org.jspecify.annotations.NullMarked;
