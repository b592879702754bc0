/** The workbench as an application; its messages and the names of its widgets. */
@NullMarked
package org.slipway.workbench;

import org.jspecify.annotations.NullMarked;
