/** The files of a machine, by the paths that Windows has for them. */
@NullMarked
package org.slipway.target.linux.file;

import org.jspecify.annotations.NullMarked;
