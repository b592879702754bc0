/**
 * Which kinds of elements there are and how each is written. A bundle adds kinds by an Xcore of its own and one line in the
 * extension point {@code org.slipway.model.kinds}; nothing else in the product changes. Labels and forms are made from this
 * same knowledge at run time, so no item providers are generated.
 */
@NullMarked
package org.slipway.model.kinds;

import org.jspecify.annotations.NullMarked;
