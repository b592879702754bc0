/** The Design page of a task sequence: its groups and steps as a tree, and the properties and options of those that are selected. */
@NullMarked
package org.slipway.sequence.ui.editor;

import org.jspecify.annotations.NullMarked;
