/** Finds the command that is asked for, runs it, and tells how it went. */
@NullMarked
package org.slipway.cli.internal;

import org.jspecify.annotations.NullMarked;
