package org.slipway.workbench.editor.form;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.site.SiteElement;

/** The id of another element: typed with completion, or picked from a list; with a way to go there. */
final class ReferenceField extends ButtonField {
    private final EReference reference;
    private Button open;

    ReferenceField(FormContext context, EObject element, EReference reference) {
        super(context, element, reference, TextShape.LINE);
        this.reference = reference;
    }

    @Override
    void buttons(Composite parent) {
        button(parent, "Choose…", "Pick from all that fit", "choose", this::choose);
        open = button(parent, "Open", "Go to what is named here", "open",
                () -> target().ifPresent(context.file().site()::open));
    }

    private void choose() {
        new ReferencePicker(text().getShell(), context, reference, false).pick().stream().findFirst().ifPresent(this::fill);
    }

    private Optional<SiteElement> target() {
        return context.target(text().getText(), reference.getEReferenceType());
    }

    @Override
    void refresh() {
        super.refresh();
        Optional<SiteElement> target = target();
        open.setEnabled(target.isPresent());
        text().setToolTipText(target.map(found -> found.kindKey() + ": " + found.name() + "\n" + found.path()).orElse(null));
    }

    /** Says whom the id names, so that nobody has to know ids by heart. */
    @Override
    String note() {
        return target().map(found -> found.name() + "  ·  " + found.path()).orElse("");
    }

    @Override
    void setEditable(boolean editable) {
        super.setEditable(editable);
        open.setEnabled(target().isPresent());
    }
}
