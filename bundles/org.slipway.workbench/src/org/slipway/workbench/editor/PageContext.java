package org.slipway.workbench.editor;

import org.slipway.workbench.editor.file.EditedFile;

/**
 * What the pages of one editor share.
 *
 * @param selection which element all pages show
 * @param toSource shows a place of the text on the Source page
 * @param toDesign brings the first page to the front, which shows the selection
 * @param typing told when there comes to be typed text that the model does not have yet, and when there is none any more
 */
public record PageContext(EditedFile file, EditorSelection selection, Banner.SourceLink toSource, Runnable toDesign, Runnable typing) {
}
