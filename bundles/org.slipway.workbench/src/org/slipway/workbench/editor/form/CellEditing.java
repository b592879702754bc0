package org.slipway.workbench.editor.form;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.slipway.workbench.editor.form.TableField.Row;

/** Lets a column's texts be edited in place: by double click, F2 or enter; tab goes to the next cell. */
final class CellEditing extends EditingSupport {
    private final int column;
    private final BooleanSupplier editable;
    private final BiConsumer<Row, String> store;
    private final TextCellEditor editor;

    CellEditing(TableViewer viewer, int column, BooleanSupplier editable, BiConsumer<Row, String> store) {
        super(viewer);
        this.column = column;
        this.editable = editable;
        this.store = store;
        this.editor = new TextCellEditor(viewer.getTable());
    }

    static void byKeyboardToo(TableViewer viewer) {
        var strategy = new ColumnViewerEditorActivationStrategy(viewer) {
            @Override
            protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
                return switch (event.eventType) {
                    case ColumnViewerEditorActivationEvent.TRAVERSAL, ColumnViewerEditorActivationEvent.PROGRAMMATIC,
                            ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION -> true;
                    case ColumnViewerEditorActivationEvent.KEY_PRESSED -> event.keyCode == SWT.F2 || event.keyCode == SWT.CR;
                    default -> false;
                };
            }
        };
        TableViewerEditor.create(viewer, strategy, ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR
                | ColumnViewerEditor.KEYBOARD_ACTIVATION);
    }

    @Override
    protected CellEditor getCellEditor(Object row) {
        return editor;
    }

    @Override
    protected boolean canEdit(Object row) {
        return editable.getAsBoolean();
    }

    @Override
    protected Object getValue(Object row) {
        return ((Row) row).cell(column);
    }

    @Override
    protected void setValue(Object row, Object value) {
        if (!value.equals(getValue(row))) {
            store.accept((Row) row, value.toString());
        }
    }
}
