/**
 * Imported sequences into a site, and a site's sequences out of it: what the command line and the workbench do alike. Whoever uses
 * it opens the site and its secret store, and decides when to save.
 */
@NullMarked
package org.slipway.sequence.exchange.site;

import org.jspecify.annotations.NullMarked;
