/** The frame around everything: how the workbench starts, its windows, and what they have in common. */
@NullMarked
package org.slipway.workbench.shell;

import org.jspecify.annotations.NullMarked;
