/**
 * A sample vendor: kinds and a check of its own, joined through the same extension points as the product's. Its command and its
 * workspace are bundles of their own, {@code org.slipway.acme.firmware.cli} and {@code org.slipway.acme.firmware.ui}, so that the
 * kinds can go where there is neither a command line nor a screen: to an agent, or into somebody else's tool.
 */
@NullMarked
package org.slipway.acme.firmware;

import org.jspecify.annotations.NullMarked;
