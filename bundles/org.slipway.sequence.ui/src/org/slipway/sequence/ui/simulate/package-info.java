/** Sequences run on machines that are thought of, step by step or to the end, and what happened is looked at. */
@NullMarked
package org.slipway.sequence.ui.simulate;

import org.jspecify.annotations.NullMarked;
