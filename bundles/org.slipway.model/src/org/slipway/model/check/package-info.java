/**
 * Checks over a site's models. A check looks at one element and yields findings, each a problem with a stable code and, where
 * an edit can mend it, quick fixes. The built-in checks join through the extension point like anybody's.
 */
@NullMarked
package org.slipway.model.check;

import org.jspecify.annotations.NullMarked;
