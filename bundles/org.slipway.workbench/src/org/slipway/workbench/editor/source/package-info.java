/**
 * The Source page. What a text means while it is being typed comes from {@code Sketch}, a reading by indentation alone that
 * never fails; what it meant when it could last be parsed comes from the file's model.
 */
@NullMarked
package org.slipway.workbench.editor.source;

import org.jspecify.annotations.NullMarked;
