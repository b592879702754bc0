package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.slipway.workbench.editor.tree.Labels;

/** The one element in a place that holds one: what it says, a way to its form, and a way to set or remove it. */
final class ChildField extends Field {
    private final EReference reference;
    private final Labels labels;
    private Composite row;
    private Link link;
    private Button change;

    ChildField(FormContext context, EObject element, EReference reference) {
        super(context, element, reference);
        this.reference = reference;
        this.labels = new Labels(context.kinds());
    }

    private Optional<EObject> child() {
        return Optional.ofNullable((EObject) element.eGet(reference));
    }

    @Override
    Control create(Composite parent) {
        row = new Composite(parent, SWT.NONE);
        var layout = new RowLayout();
        layout.center = true;
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 12;
        row.setLayout(layout);
        link = mark(new Link(row, SWT.NONE));
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> child().ifPresent(context.select())));
        change = mark(new Button(row, SWT.PUSH), "change");
        change.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> child().ifPresentOrElse(
                child -> context.children().remove(List.of(child)), () -> context.children().add(element, reference, change))));
        return row;
    }

    @Override
    void refresh() {
        String text = child().map(child -> "<a>" + described(child).replace("&", "&&").replace("<", "‹") + "</a>").orElse("Not set");
        if (!text.equals(link.getText())) {
            link.setText(text);
            change.setText(child().isPresent() ? "Remove" : "Set…");
            row.requestLayout();
        }
    }

    private String described(EObject child) {
        String detail = labels.detail(child);
        return labels.name(child) + (detail.isEmpty() ? "" : ": " + detail);
    }

    @Override
    Object sizeKey() {
        return link.getText();
    }

    @Override
    Point size(int width) {
        return row.computeSize(width, SWT.DEFAULT);
    }

    @Override
    void setEditable(boolean on) {
        change.setEnabled(on);
    }

    @Override
    Control control() {
        return row;
    }

    @Override
    Control focusControl() {
        return link;
    }
}
