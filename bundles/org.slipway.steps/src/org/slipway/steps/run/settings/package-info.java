/**
 * Settings of Windows and of the network: read from a system, and written into the answer file.
 */
@NullMarked
package org.slipway.steps.run.settings;

import org.jspecify.annotations.NullMarked;
