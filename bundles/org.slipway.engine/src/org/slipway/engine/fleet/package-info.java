/**
 * One plan on many machines that are thought of, and what came of it, by step and by model. The same machines give the same report, however
 * many of them are simulated at a time.
 */
@NullMarked
package org.slipway.engine.fleet;

import org.jspecify.annotations.NullMarked;
