package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.base.ProblemException;
import org.slipway.model.text.ValueText;
import org.slipway.workbench.editor.file.Glyph;
import org.slipway.workbench.site.SiteElement;

/** References in an order, picked from a list. */
final class ReferenceListField extends TableField {
    private final EReference reference;
    private final EClass type;

    ReferenceListField(FormContext context, EObject element, EReference reference) {
        super(context, element, reference);
        this.reference = reference;
        this.type = reference.getEReferenceType();
    }

    @SuppressWarnings("unchecked")
    private EList<EObject> values() {
        return (EList<EObject>) element.eGet(reference);
    }

    /** The values without looking for what they name, which lives in other files. */
    private List<?> unresolved() {
        return values() instanceof InternalEList<?> list ? list.basicList() : values();
    }

    @Override
    List<String> headings() {
        return List.of("Id", "Name");
    }

    @Override
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Object value : unresolved()) {
            String id = ValueText.of(element, reference, value);
            rows.add(new Row(rows.size(), List.of(id, context.target(id, type).map(SiteElement::name).orElse("not found"))));
        }
        return rows;
    }

    @Override
    void tools() {
        tool(Glyph.ADD, "Add…", "Picks from all that fit", "add", () -> true, this::add);
        tool(Glyph.REMOVE, "Remove", "Takes the selected ones out of the list", "remove", () -> !selected().isEmpty(), this::remove);
        tool(Glyph.UP, "Up", "Moves the line up", "up", () -> canMove(-1), () -> move(-1));
        tool(Glyph.DOWN, "Down", "Moves the line down", "down", () -> canMove(1), () -> move(1));
        tool(Glyph.OPEN, "Open", "Goes to what is named here", "open", () -> target().isPresent(), this::activated);
    }

    private Optional<SiteElement> target() {
        return selected().size() == 1 ? context.target(selected().getFirst().cell(0), type) : Optional.empty();
    }

    @Override
    void activated() {
        target().ifPresent(context.file().site()::open);
    }

    private void add() {
        List<String> present = rows().stream().map(row -> row.cell(0)).toList();
        add(new ReferencePicker(bar().getShell(), context, reference, true).pick().stream().filter(id -> !present.contains(id)).toList());
    }

    private void add(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        set(StepText.ids("Add", ids, "to " + word()), () -> {
            for (String id : ids) {
                values().add(parsed(id));
            }
        });
        select(values().size() - 1);
    }

    private EObject parsed(String id) {
        try {
            return (EObject) ValueText.parse(reference, id, context.kinds());
        } catch (ProblemException impossible) {
            throw new IllegalStateException("the id was picked from those of the site", impossible);
        }
    }

    private void remove() {
        List<Integer> gone = selected().stream().map(Row::index).sorted((a, b) -> b - a).toList();
        set(StepText.ids("Remove", selected().stream().map(row -> row.cell(0)).toList(), "from " + word()), () -> gone.forEach(index -> values().remove((int) index)));
    }

    private void move(int by) {
        int from = selected().getFirst().index();
        set("Move in " + word(), () -> values().move(from + by, from));
        select(from + by);
    }
}
