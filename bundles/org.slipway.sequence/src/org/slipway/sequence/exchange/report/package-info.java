/**
 * The fidelity report: what became of every element, attribute and variable of imported files, as text, as a page and as JSON. None
 * of them holds the value of a secret.
 */
@NullMarked
package org.slipway.sequence.exchange.report;

import org.jspecify.annotations.NullMarked;
