/** What every target promises, as tests. A target's own test class extends them and supplies the target. */
@NullMarked
package org.slipway.engine.testkit;

import org.jspecify.annotations.NullMarked;
