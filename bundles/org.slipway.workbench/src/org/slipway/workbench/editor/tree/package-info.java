/** The elements of a file as a tree, and what can be done to them: add, remove, move, duplicate, copy and paste. */
@NullMarked
package org.slipway.workbench.editor.tree;

import org.jspecify.annotations.NullMarked;
