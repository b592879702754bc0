/** What carries the vendor's step out: written against the engine's interfaces alone, so that it runs on every target. */
@NullMarked
package org.slipway.acme.firmware.steps.run;

import org.jspecify.annotations.NullMarked;
