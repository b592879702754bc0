package org.slipway.workbench.editor.form;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Yes or no; where the metamodel knows “not set” as well, a third state between the two. */
final class BooleanField extends Field {
    private final boolean threeStates;
    private Button box;

    BooleanField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature);
        this.threeStates = feature.getEType().getInstanceClass() == Boolean.class;
    }

    @Override
    Control create(Composite parent) {
        box = mark(new Button(parent, SWT.CHECK));
        box.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> toggled()));
        return box;
    }

    /** Not set, yes, no, not set …; without a third state the box says it by itself. */
    private void toggled() {
        Optional<Boolean> before = value();
        if (differs()) {
            store(Boolean.TRUE);
        } else if (!threeStates) {
            store(box.getSelection());
        } else if (before.isEmpty()) {
            store(Boolean.TRUE);
        } else if (before.get()) {
            store(Boolean.FALSE);
        } else {
            reset();
        }
        refresh();
    }

    private Optional<Boolean> value() {
        return Optional.ofNullable((Boolean) element.eGet(feature));
    }

    @Override
    void refresh() {
        Optional<Boolean> value = value();
        boolean different = differs();
        box.setGrayed(different || value.isEmpty());
        box.setSelection(different || value.orElse(true));
        box.setText(different ? DIFFERENT : value.map(yes -> yes ? "Yes" : "No").orElse("Not set"));
    }

    @Override
    Object sizeKey() {
        return box.getText();
    }

    @Override
    void setEditable(boolean editable) {
        box.setEnabled(editable);
    }

    @Override
    Control focusControl() {
        return box;
    }
}
