/** What the menus and keys do. Handlers are short: they ask the user, and leave the work to {@code OpenedSite}. */
@NullMarked
package org.slipway.workbench.commands;

import org.jspecify.annotations.NullMarked;
