/**
 * A JSON Schema of all installed kinds, by which any editor completes and checks a site's files. It says what Slipway reads:
 * texts may be written as bare numbers or truth values, since types come from the metamodel. What JSON Schema cannot say is left
 * to the checks: that the kind comes first, that a reference leads somewhere, and limits of sizes and times. Unknown kinds and
 * keys, which Slipway keeps, are flagged.
 */
@NullMarked
package org.slipway.model.schema;

import org.jspecify.annotations.NullMarked;
