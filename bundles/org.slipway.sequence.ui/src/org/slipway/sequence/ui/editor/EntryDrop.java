package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
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

/** Drags groups and steps within a sequence, and as text from and to other sequences and programs. */
final class EntryDrop extends ViewerDropAdapter {
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
        Transfer[] types = { TextTransfer.getInstance() };
        viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, types, drop.source());
        viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, types, drop);
    }

    private DragSourceAdapter source() {
        return new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                dragged = commands.entries();
                event.doit = !dragged.isEmpty();
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = text.of(dragged);
            }

            @Override
            public void dragFinished(DragSourceEvent event) {
                dragged = List.of();
            }
        };
    }

    /** Onto a group goes into it; onto a step, behind it. */
    private static Optional<EntryPlace> place(EObject target, int location) {
        if (target instanceof Entry entry && location == LOCATION_BEFORE) {
            return EntryPlace.before(entry);
        }
        return target instanceof Entry entry && location == LOCATION_AFTER ? EntryPlace.behind(entry) : EntryPlace.at(target);
    }

    @Override
    public void drop(DropTargetEvent event) {
        super.drop(event);
        event.detail = dragged.isEmpty() ? event.detail : DND.DROP_COPY; // the entries are moved here, the source need not take them out
    }

    @Override
    public boolean performDrop(Object data) {
        boolean copied = getCurrentOperation() == DND.DROP_COPY;
        List<Entry> entries = dragged.isEmpty() || copied ? text.parse(String.valueOf(data)) : dragged;
        return getCurrentTarget() instanceof EObject target
                && place(target, getCurrentLocation()).filter(place -> commands.drop(entries, place)).isPresent();
    }

    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        return target instanceof EObject element && TextTransfer.getInstance().isSupportedType(type)
                && place(element, getCurrentLocation()).filter(place -> place.takes(dragged)).isPresent();
    }
}
