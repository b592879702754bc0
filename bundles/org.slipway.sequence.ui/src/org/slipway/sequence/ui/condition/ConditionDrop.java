package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
import org.slipway.model.Condition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ui.condition.ConditionPlace.Side;
import org.slipway.workbench.editor.tree.ElementEdits;

/** Drags conditions within the condition of an entry, and from and to other sequences and programs. */
final class ConditionDrop extends ViewerDropAdapter {
    private static final LocalSelectionTransfer LOCAL = LocalSelectionTransfer.getTransfer();

    private final TreeViewer viewer;
    private final Supplier<Optional<Entry>> entry;
    private final ConditionCommands commands;
    private final ConditionText text;
    private List<Condition> dragged = List.of();

    private ConditionDrop(TreeViewer viewer, Supplier<Optional<Entry>> entry, ConditionCommands commands, ConditionText text) {
        super(viewer);
        this.viewer = viewer;
        this.entry = entry;
        this.commands = commands;
        this.text = text;
    }

    /**
     * @param entry whose condition is edited; none while that cannot be
     */
    static void install(TreeViewer viewer, Supplier<Optional<Entry>> entry, ConditionCommands commands, ConditionText text) {
        var drop = new ConditionDrop(viewer, entry, commands, text);
        Transfer[] types = { LOCAL, TextTransfer.getInstance() };
        viewer.addDragSupport(DND.DROP_MOVE | DND.DROP_COPY, types, drop.source());
        viewer.addDropSupport(DND.DROP_MOVE | DND.DROP_COPY, types, drop);
    }

    private DragSourceAdapter source() {
        return new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                dragged = viewer.getStructuredSelection().getFirstElement() instanceof Condition chosen ? List.of(chosen) : List.of();
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

    /** Onto a group goes into it; onto a condition, behind it; below the last line, to the end. */
    private Optional<ConditionPlace> place(Object target) {
        Side side = switch (getCurrentLocation()) {
            case LOCATION_BEFORE -> Side.BEFORE;
            case LOCATION_AFTER -> Side.BEHIND;
            default -> Side.INSIDE;
        };
        return entry.get().map(owner -> target instanceof Condition at ? new ConditionPlace(owner, Optional.of(at), side) : ConditionPlace.at(owner, Optional.empty()));
    }

    @Override
    public void drop(DropTargetEvent event) {
        super.drop(event);
        event.detail = event.detail == DND.DROP_NONE ? DND.DROP_NONE : DND.DROP_COPY; // conditions are moved here, the source need not take them out
    }

    @Override
    public boolean performDrop(Object data) {
        List<Condition> conditions = dragged.isEmpty() || getCurrentOperation() == DND.DROP_COPY ? read(data) : dragged;
        return place(getCurrentTarget()).filter(place -> commands.drop(conditions, place)).isPresent();
    }

    private List<Condition> read(Object data) {
        return data instanceof StructuredSelection copies ? ConditionClipboard.of(copies) : text.parse(String.valueOf(data));
    }

    /** What comes from elsewhere stays there. */
    @Override
    public boolean validateDrop(Object target, int operation, TransferData type) {
        boolean conditions = !LOCAL.isSupportedType(type) || LOCAL.getSelection() instanceof StructuredSelection chosen && !ConditionClipboard.of(chosen).isEmpty();
        boolean fits = conditions && place(target).filter(place -> dragged.stream().allMatch(place::takes)).isPresent();
        if (!fits) {
            overrideOperation(DND.DROP_NONE);
        } else if (dragged.isEmpty()) {
            overrideOperation(DND.DROP_COPY);
        }
        return fits;
    }
}
