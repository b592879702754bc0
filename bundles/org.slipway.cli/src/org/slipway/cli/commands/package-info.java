/** The built-in commands, a class each. They know of the rest of the program what a vendor's command knows. */
@NullMarked
package org.slipway.cli.commands;

import org.jspecify.annotations.NullMarked;
