/**
 * What a run works on: facts, files, registry, processes, restarts; and what only some targets offer, by its interface.
 */
@NullMarked
package org.slipway.engine.target;

import org.jspecify.annotations.NullMarked;
