/** Rules by which things fail on simulated machines, put together by a form. */
@NullMarked
package org.slipway.sequence.ui.faults;

import org.jspecify.annotations.NullMarked;
