/** The programs of Linux that do the work: which they are, which package of Debian brings them, and how they are called, never by a shell. */
@NullMarked
package org.slipway.target.linux.tool;

import org.jspecify.annotations.NullMarked;
