package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.slipway.workbench.editor.file.Glyph;

/** Names with a value each, edited in place. */
final class MapField extends TableField {

    MapField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature);
    }

    @SuppressWarnings("unchecked")
    private EMap<Object, Object> pairs() {
        return (EMap<Object, Object>) element.eGet(feature);
    }

    @Override
    List<String> headings() {
        return List.of("Name", "Value");
    }

    @Override
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Map.Entry<Object, Object> pair : pairs()) {
            rows.add(new Row(rows.size(), List.of(Objects.toString(pair.getKey(), ""), Objects.toString(pair.getValue(), ""))));
        }
        return rows;
    }

    @Override
    void columns(List<TableViewerColumn> columns) {
        columns.get(0).setEditingSupport(new CellEditing(viewer(), 0, this::isEditable, this::rename));
        columns.get(1).setEditingSupport(new CellEditing(viewer(), 1, this::isEditable,
                (row, text) -> set(StepText.pair(row.cell(0), text), () -> pairs().put(row.cell(0), text))));
        CellEditing.byKeyboardToo(viewer());
    }

    /** The pair keeps its value and its place; a name that is taken already is refused with a word. */
    private void rename(Row row, String name) {
        if (name.isBlank() || pairs().containsKey(name)) {
            MessageDialog.openInformation(bar().getShell(), label(),
                    name.isBlank() ? "A name must not be empty." : "“" + name + "” is there already. Change its value instead.");
            return;
        }
        set("Rename " + row.cell(0) + " to “" + name + "”", () -> {
            var all = new ArrayList<Map.Entry<String, Object>>();
            for (Map.Entry<Object, Object> pair : pairs()) {
                boolean renamed = row.cell(0).equals(pair.getKey());
                all.add(Map.entry(renamed ? name : String.valueOf(pair.getKey()), Objects.requireNonNullElse(pair.getValue(), "")));
            }
            pairs().clear();
            all.forEach(pair -> pairs().put(pair.getKey(), pair.getValue()));
        });
    }

    @Override
    void tools() {
        tool(Glyph.ADD, "Add", "Adds a name and edits it", "add", () -> true, this::add);
        tool(Glyph.REMOVE, "Remove", "Takes the selected pairs out", "remove", () -> !selected().isEmpty(), this::remove);
    }

    private void add() {
        String name = "Name";
        for (int i = 2; pairs().containsKey(name); i++) {
            name = "Name" + i;
        }
        String free = name;
        int at = pairs().size();
        set("Add to " + word(), () -> pairs().put(free, ""));
        select(at);
        viewer().editElement(viewer().getElementAt(at), 0);
    }

    private void remove() {
        List<Row> gone = selected();
        set("Remove from " + word(), () -> gone.forEach(row -> pairs().removeKey(row.cell(0))));
    }
}
