/** The editor of conditions: a tree with a form, and below it the whole as a sentence. */
@NullMarked
package org.slipway.sequence.ui.condition;

import org.jspecify.annotations.NullMarked;
