/**
 * Plans and runs task sequences against targets, and keeps a journal from which any run can be gone on with. Knows no step and no
 * platform: those come by the extension points {@code steps} and {@code targets}.
 */
@NullMarked
package org.slipway.engine;

import org.jspecify.annotations.NullMarked;
