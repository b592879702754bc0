/** The run view: what a run did, entry by entry, with the variables, the log and the failure at each, and what would be decided otherwise with other facts. */
@NullMarked
package org.slipway.sequence.ui.run;

import org.jspecify.annotations.NullMarked;
