/** Files of Windows, by its own paths. */
@NullMarked
package org.slipway.target.windows.file;

import org.jspecify.annotations.NullMarked;
