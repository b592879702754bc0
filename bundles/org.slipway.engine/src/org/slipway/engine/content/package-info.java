/** Content as the engine sees it: a reference goes in, verified files come out. */
@NullMarked
package org.slipway.engine.content;

import org.jspecify.annotations.NullMarked;
