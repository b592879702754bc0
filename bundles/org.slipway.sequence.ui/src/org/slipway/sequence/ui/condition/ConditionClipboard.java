package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.slipway.model.Condition;
import org.slipway.workbench.editor.tree.ElementEdits;

/** Conditions on the clipboard: as they are for this workbench, and as text for every other program. */
final class ConditionClipboard {
    private final Display display;
    private final ConditionText text;

    ConditionClipboard(Display display, ConditionText text) {
        this.display = display;
        this.text = text;
    }

    void copy(List<Condition> conditions) {
        LocalSelectionTransfer local = LocalSelectionTransfer.getTransfer();
        local.setSelection(new StructuredSelection(ElementEdits.copies(List.<EObject>copyOf(conditions))));
        var clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { local.getSelection(), text.of(conditions) }, new Transfer[] { local, TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    List<Condition> conditions() {
        var clipboard = new Clipboard(display);
        try {
            if (clipboard.getContents(LocalSelectionTransfer.getTransfer()) instanceof StructuredSelection copied && !copied.isEmpty()) {
                return of(copied);
            }
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String copied ? text.parse(copied) : List.of();
        } finally {
            clipboard.dispose();
        }
    }

    /** None where anything else is among them. */
    static List<Condition> of(StructuredSelection copied) {
        return Stream.of(copied.toArray()).allMatch(Condition.class::isInstance) ? Stream.of(copied.toArray()).map(Condition.class::cast).toList() : List.of();
    }
}
