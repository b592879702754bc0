package org.slipway.workbench.editor.source;

/**
 * Something that can be written in place of a stretch of the text.
 *
 * @param label what the list shows
 * @param detail what it shows behind the label, less strongly
 * @param documentation what is said beside the list
 * @param caret where the caret goes, from the beginning of the inserted text
 */
record Proposal(String label, String detail, String documentation, String insert, int start, int end, int caret) {
}
