/**
 * The wizards that bring sequences of other tools into the site and write them for other tools. What they do is what the command
 * line does ({@code org.slipway.sequence.exchange.site}); here is only what people see of it. The import shows its fidelity
 * report, and the export what the other tool will not understand, before anything is written.
 */
@NullMarked
package org.slipway.sequence.ui.exchange;

import org.jspecify.annotations.NullMarked;
