package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.slipway.workbench.editor.file.Glyph;
import org.slipway.workbench.editor.tree.Labels;

/** The elements of a list, one to a line; each has a form of its own. */
final class ChildrenField extends TableField {
    private final EReference reference;
    private final Labels labels;

    ChildrenField(FormContext context, EObject element, EReference reference) {
        super(context, element, reference);
        this.reference = reference;
        this.labels = new Labels(context.kinds());
    }

    private List<?> values() {
        return (List<?>) element.eGet(reference);
    }

    private EObject child(Row row) {
        return (EObject) values().get(row.index());
    }

    @Override
    List<String> headings() {
        return severalKinds() ? List.of("Name", "Kind", "") : List.of("Name", "");
    }

    private boolean severalKinds() {
        return context.kinds().allowed(reference.getEReferenceType()).size() > 1;
    }

    @Override
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Object value : values()) {
            var child = (EObject) value;
            rows.add(new Row(rows.size(), severalKinds() ? List.of(labels.name(child), labels.kind(child), labels.detail(child))
                    : List.of(labels.name(child), labels.detail(child))));
        }
        return rows;
    }

    @Override
    void tools() {
        tool(Glyph.ADD, "Add…", "Adds one of the kinds that may stand here", "add", () -> true, () -> context.children().add(element, reference, bar()));
        tool(Glyph.REMOVE, "Remove", "Takes the selected ones out", "remove", () -> !selected().isEmpty(),
                () -> context.children().remove(selected().stream().map(this::child).toList()));
        tool(Glyph.UP, "Up", "Moves the line up", "up", () -> canMove(-1), () -> move(-1));
        tool(Glyph.DOWN, "Down", "Moves the line down", "down", () -> canMove(1), () -> move(1));
        tool(Glyph.OPEN, "Open", "Shows its form", "open", () -> selected().size() == 1, this::activated);
    }

    private void move(int by) {
        int from = selected().getFirst().index();
        context.children().move(child(selected().getFirst()), by);
        select(from + by);
    }

    @Override
    void activated() {
        selected().stream().findFirst().map(this::child).ifPresent(context.select());
    }
}
