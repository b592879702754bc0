/**
 * What is run for each thing that a machine can be asked for: command lines, the files that they need, and how to read what comes of them. All
 * of it is worked out without looking at a machine, so that it can be read, and compared with what is known to work, anywhere.
 */
@NullMarked
package org.slipway.target.windows.command;

import org.jspecify.annotations.NullMarked;
