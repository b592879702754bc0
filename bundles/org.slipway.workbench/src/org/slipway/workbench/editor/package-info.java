/**
 * The editor for every kind. It knows no kind by name: trees, forms and completion are made from the metamodel, so a vendor's
 * kind has its editor the moment its bundle is installed. Two pages show one file: <b>Design</b> ({@code form}, {@code tree}) and
 * <b>Source</b> ({@code source}); both work on an {@code EditedFile}, whose text is the one truth and whose undo they share.
 */
@NullMarked
package org.slipway.workbench.editor;

import org.jspecify.annotations.NullMarked;
