package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.slipway.workbench.editor.file.Glyph;

/** Texts in an order, edited in place. */
final class TextListField extends TableField {

    TextListField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature);
    }

    @SuppressWarnings("unchecked")
    private EList<Object> values() {
        return (EList<Object>) element.eGet(feature);
    }

    @Override
    List<String> headings() {
        return List.of(label());
    }

    @Override
    List<Row> rows() {
        return IntStream.range(0, values().size()).mapToObj(i -> new Row(i, List.of(String.valueOf(values().get(i))))).toList();
    }

    @Override
    void columns(List<TableViewerColumn> columns) {
        columns.getFirst().setEditingSupport(new CellEditing(viewer(), 0, this::isEditable,
                (row, text) -> set(step().change(text), () -> values().set(row.index(), text))));
        CellEditing.byKeyboardToo(viewer());
    }

    @Override
    void tools() {
        tool(Glyph.ADD, "Add", "Adds a line and edits it", "add", () -> true, this::add);
        tool(Glyph.REMOVE, "Remove", "Takes the selected lines out", "remove", () -> !selected().isEmpty(), this::remove);
        tool(Glyph.UP, "Up", "Moves the line up", "up", () -> canMove(-1), () -> move(-1));
        tool(Glyph.DOWN, "Down", "Moves the line down", "down", () -> canMove(1), () -> move(1));
    }


    private void add() {
        int at = values().size();
        set("Add to " + word(), () -> values().add(""));
        select(at);
        viewer().editElement(viewer().getElementAt(at), 0);
    }

    private void remove() {
        List<Integer> gone = selected().stream().map(Row::index).sorted((a, b) -> b - a).toList();
        set("Remove from " + word(), () -> gone.forEach(index -> values().remove((int) index)));
    }

    private void move(int by) {
        int from = selected().getFirst().index();
        set("Move in " + word(), () -> values().move(from + by, from));
        select(from + by);
    }
}
