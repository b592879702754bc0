/**
 * Whether a condition holds, and why: each look at the target is kept, so that the decision can be made again without it.
 * <p>
 * What others leave open is decided so: a query that cannot be answered does not hold, and fails its entry only where the query says so; texts
 * are compared as numbers where both are; a variable without a value is the empty text. It differs in one thing: files, folders and the registry
 * are looked at as they are, never as a program of 32 bits sees them.
 */
@NullMarked
package org.slipway.engine.condition;

import org.jspecify.annotations.NullMarked;
