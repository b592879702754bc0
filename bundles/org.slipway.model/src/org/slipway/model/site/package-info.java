/**
 * A site: a folder of YAML files seen as one model. Files are read at once and side by side (10,000 of them in about a
 * second), because "who uses this?" and every check need all of them; single-file work does not open a site at all.
 */
@NullMarked
package org.slipway.model.site;

import org.jspecify.annotations.NullMarked;
