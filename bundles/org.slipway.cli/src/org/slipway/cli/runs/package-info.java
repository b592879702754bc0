/** Commands that plan, run, go on with and simulate task sequences, and read their journals. */
@NullMarked
package org.slipway.cli.runs;

import org.jspecify.annotations.NullMarked;
