/** The form of one element: a field for each feature of its kind, made by {@code Fields} from what the metamodel says. */
@NullMarked
package org.slipway.workbench.editor.form;

import org.jspecify.annotations.NullMarked;
