package org.slipway.workbench.editor.tree;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;

/** Drags elements within a tree, as they are from and to other trees, and as text from and to other programs. What comes from elsewhere stays there. */
public abstract class ElementDrop<E extends EObject> extends ViewerDropAdapter {
    private static final LocalSelectionTransfer LOCAL = LocalSelectionTransfer.getTransfer();
    private static final Transfer[] TYPES = { LOCAL, TextTransfer.getInstance() };

    private final TreeViewer viewer;
    private List<E> dragged = List.of();

    protected ElementDrop(TreeViewer viewer) {
        super(viewer);
        this.viewer = viewer;
    }

    protected final void install() {
        viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, TYPES, source());
        viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, TYPES, this);
    }

    /** What is selected here and can be dragged. */
    protected abstract List<E> chosen();

    protected abstract String text(List<E> elements);

    protected abstract List<E> parsed(String text);

    /** Those of elements dragged from anywhere that fit here. */
    protected abstract List<E> fitting(StructuredSelection copies);

    /** Whether elements can be dropped; none are known yet where they come from elsewhere. */
    protected abstract boolean takes(Object target, List<E> elements);

    /** @return whether they could be put there */
    protected abstract boolean put(Object target, List<E> elements);

    private DragSourceAdapter source() {
        return new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                dragged = chosen();
                event.doit = !dragged.isEmpty();
                LOCAL.setSelection(new StructuredSelection(ElementEdits.copies(List.<EObject>copyOf(dragged))));
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = LOCAL.isSupportedType(event.dataType) ? LOCAL.getSelection() : text(dragged);
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                dragged = List.of();
                LOCAL.setSelection(null);
            }
        };
    }

    @Override
    public void drop(DropTargetEvent event) {
        super.drop(event);
        event.detail = event.detail == DND.DROP_NONE ? DND.DROP_NONE : DND.DROP_COPY; // the elements are moved here, the source need not take them out
    }

    @Override
    public boolean performDrop(Object data) {
        return put(getCurrentTarget(), dragged.isEmpty() || getCurrentOperation() == DND.DROP_COPY ? read(data) : dragged);
    }

    private List<E> read(Object data) {
        return data instanceof StructuredSelection copies ? fitting(copies) : parsed(String.valueOf(data));
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        boolean local = LOCAL.isSupportedType(type);
        boolean known = local ? LOCAL.getSelection() instanceof StructuredSelection copies && !fitting(copies).isEmpty() : TextTransfer.getInstance().isSupportedType(type);
        boolean fits = known && takes(target, dragged);
        if (!fits) {
            overrideOperation(DND.DROP_NONE);
        } else if (dragged.isEmpty()) {
            overrideOperation(DND.DROP_COPY);
        }
        return fits;
    }
}
