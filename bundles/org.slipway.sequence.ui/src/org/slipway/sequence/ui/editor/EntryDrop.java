package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.slipway.sequence.Entry;
import org.slipway.workbench.editor.tree.ElementEdits;

/** Drags groups and steps within a sequence, as they are from and to other sequences, and as text from and to other programs. */
final class EntryDrop extends ViewerDropAdapter {
    private static final LocalSelectionTransfer LOCAL = LocalSelectionTransfer.getTransfer();

    private final EntryCommands commands;
    private final EntryText text;
    private List<Entry> dragged = List.of();

    private EntryDrop(TreeViewer viewer, EntryCommands commands, EntryText text) {
        super(viewer);
        this.commands = commands;
        this.text = text;
    }

    static void install(TreeViewer viewer, EntryCommands commands, EntryText text) {
        var drop = new EntryDrop(viewer, commands, text);
        Transfer[] types = { LOCAL, TextTransfer.getInstance() };
        viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, types, drop.source());
        viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, types, drop);
    }

    private DragSourceAdapter source() {
        return new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                dragged = commands.entries();
                event.doit = !dragged.isEmpty();
                LOCAL.setSelection(new StructuredSelection(ElementEdits.copies(List.<EObject>copyOf(dragged))));
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = LOCAL.isSupportedType(event.dataType) ? LOCAL.getSelection() : text.of(dragged);
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                dragged = List.of();
                LOCAL.setSelection(null);
            }
        };
    }

    /** Onto a group goes into it; onto a step, behind it; below the last line, to the end. */
    private Optional<EntryPlace> place(Object target) {
        if (target instanceof Entry entry && getCurrentLocation() == LOCATION_BEFORE) {
            return EntryPlace.before(entry);
        }
        if (target instanceof Entry entry && getCurrentLocation() == LOCATION_AFTER) {
            return EntryPlace.behind(entry);
        }
        return target instanceof EObject element ? EntryPlace.at(element) : commands.end();
    }

    @Override
    public void drop(DropTargetEvent event) {
        super.drop(event);
        event.detail = event.detail == DND.DROP_NONE ? DND.DROP_NONE : DND.DROP_COPY; // the entries are moved here, the source need not take them out
    }

    @Override
    public boolean performDrop(Object data) {
        List<Entry> entries = dragged.isEmpty() || getCurrentOperation() == DND.DROP_COPY ? read(data) : dragged;
        return place(getCurrentTarget()).filter(place -> commands.drop(entries, place)).isPresent();
    }

    private List<Entry> read(Object data) {
        return data instanceof StructuredSelection copies ? Stream.of(copies.toArray()).filter(Entry.class::isInstance).map(Entry.class::cast).toList()
                : text.parse(String.valueOf(data));
    }

    /** What comes from elsewhere stays there. */
    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        if (dragged.isEmpty()) {
            overrideOperation(DND.DROP_COPY);
        }
        boolean fits = (LOCAL.isSupportedType(type) || TextTransfer.getInstance().isSupportedType(type))
                && place(target).filter(place -> place.takes(dragged)).isPresent();
        if (!fits) {
            overrideOperation(DND.DROP_NONE);
        }
        return fits;
    }
}
