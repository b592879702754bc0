/** Which variables a sequence speaks of, where each is set and where it is read: for the Variables page and for completion. */
@NullMarked
package org.slipway.sequence.ui.variables;

import org.jspecify.annotations.NullMarked;
