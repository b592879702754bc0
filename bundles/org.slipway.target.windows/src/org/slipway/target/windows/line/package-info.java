/**
 * Command lines as Windows takes them: one text that each program divides into arguments by itself, nearly all of them by the same rules.
 */
@NullMarked
package org.slipway.target.windows.line;

import org.jspecify.annotations.NullMarked;
