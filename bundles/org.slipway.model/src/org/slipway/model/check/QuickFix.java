package org.slipway.model.check;

/**
 * A way to mend a problem: an edit on the model, which whoever applies it makes undoable.
 *
 * @param label what it does, as a command: “Change to pe-x64”
 */
public record QuickFix(String label, Runnable edit) {
}
