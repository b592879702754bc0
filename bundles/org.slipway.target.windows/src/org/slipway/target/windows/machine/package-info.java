/** What steps can ask of a machine, done by the commands of {@code command}. */
@NullMarked
package org.slipway.target.windows.machine;

import org.jspecify.annotations.NullMarked;
