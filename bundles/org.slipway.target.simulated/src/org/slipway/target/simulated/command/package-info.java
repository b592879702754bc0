/**
 * What programs do on a simulated machine. Rules of the machine's description come first: a pattern on the whole command line says with what
 * it ends, how long it takes, what it writes and what it changes. Then come programs that everybody knows. Anything else ends with 0 after a
 * few seconds, and says that nobody knows what it would do. What a program changes is told as a list of effects, so that this package
 * decides and changes nothing.
 */
@NullMarked
package org.slipway.target.simulated.command;

import org.jspecify.annotations.NullMarked;
