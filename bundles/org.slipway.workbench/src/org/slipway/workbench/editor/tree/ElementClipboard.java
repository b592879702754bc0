package org.slipway.workbench.editor.tree;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlWriter;

/** Elements on the clipboard: as copies for this workbench, and as YAML for every other program. */
final class ElementClipboard {
    private final Display display;
    private final Kinds kinds;

    ElementClipboard(Display display, Kinds kinds) {
        this.display = display;
        this.kinds = kinds;
    }

    void copy(List<EObject> elements) {
        LocalSelectionTransfer local = LocalSelectionTransfer.getTransfer();
        local.setSelection(new StructuredSelection(ElementEdits.copies(elements)));
        var clipboard = new Clipboard(display);
        try {
            clipboard.setContents(new Object[] { local.getSelection(), YamlWriter.write(elements, kinds) },
                    new Transfer[] { local, TextTransfer.getInstance() });
        } finally {
            clipboard.dispose();
        }
    }

    /** What was copied in this workbench; none when something else was copied since. */
    List<EObject> elements() {
        var clipboard = new Clipboard(display);
        try {
            if (clipboard.getContents(LocalSelectionTransfer.getTransfer()) instanceof StructuredSelection copied) {
                List<?> all = copied.toList();
                return all.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
            }
            return List.of();
        } finally {
            clipboard.dispose();
        }
    }
}
