package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.slipway.sequence.Entry;
import org.slipway.workbench.editor.tree.ElementEdits;

/** Groups and steps on the clipboard: as they are for this workbench, and as text for every other program. */
final class EntryClipboard {
    private final Display display;
    private final EntryText text;

    EntryClipboard(Display display, EntryText text) {
        this.display = display;
        this.text = text;
    }

    void copy(List<Entry> entries) {
        LocalSelectionTransfer local = LocalSelectionTransfer.getTransfer();
        local.setSelection(new StructuredSelection(ElementEdits.copies(List.<EObject>copyOf(entries))));
        var clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { local.getSelection(), text.of(entries) }, new Transfer[] { local, TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    List<Entry> entries() {
        var clipboard = new Clipboard(display);
        try {
            if (clipboard.getContents(LocalSelectionTransfer.getTransfer()) instanceof StructuredSelection copied && all(copied)) {
                return Stream.of(copied.toArray()).map(Entry.class::cast).toList();
            }
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String copied ? text.parse(copied) : List.of();
        } finally {
            clipboard.dispose();
        }
    }

    private static boolean all(StructuredSelection copied) {
        return !copied.isEmpty() && Stream.of(copied.toArray()).allMatch(Entry.class::isInstance);
    }
}
