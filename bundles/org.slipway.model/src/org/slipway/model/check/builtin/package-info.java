/**
 * The checks that come with the core. They know the metamodel only through its annotations wherever they can, so they hold for
 * the kinds of every installed bundle. None of them follows an EMF proxy: resolving changes the model, which a check must not.
 */
@NullMarked
package org.slipway.model.check.builtin;

import org.jspecify.annotations.NullMarked;
