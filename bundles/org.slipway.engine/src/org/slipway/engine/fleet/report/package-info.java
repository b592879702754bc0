/**
 * Fleet reports as pages and as data. The same report gives the same bytes.
 */
@NullMarked
package org.slipway.engine.fleet.report;

import org.jspecify.annotations.NullMarked;
