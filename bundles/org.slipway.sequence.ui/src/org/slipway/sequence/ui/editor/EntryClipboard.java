package org.slipway.sequence.ui.editor;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.slipway.sequence.Entry;

/** The system's clipboard, with groups and steps as text on it. */
final class EntryClipboard {
    private final Display display;
    private final EntryText text;

    EntryClipboard(Display display, EntryText text) {
        this.display = display;
        this.text = text;
    }

    void copy(List<Entry> entries) {
        var clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { text.of(entries) }, new Transfer[] { TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    List<Entry> entries() {
        var clipboard = new Clipboard(display);
        try {
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String copied ? text.parse(copied) : List.of();
        } finally {
            clipboard.dispose();
        }
    }
}
