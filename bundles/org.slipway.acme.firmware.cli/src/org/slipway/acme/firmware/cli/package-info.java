/** A sample vendor's command: one class over what the vendor's kinds know, in a bundle that is absent where no command line is. */
@NullMarked
package org.slipway.acme.firmware.cli;

import org.jspecify.annotations.NullMarked;
