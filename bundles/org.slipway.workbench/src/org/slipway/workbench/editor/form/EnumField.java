package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One of a few words. */
final class EnumField extends Field {
    private static final String NOT_SET = "– not set –";

    private final List<EEnumLiteral> literals;
    private final boolean optional;
    private Combo combo;

    EnumField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature);
        this.literals = ((EEnum) feature.getEType()).getELiterals();
        this.optional = feature.isUnsettable();
    }

    @Override
    Control create(Composite parent) {
        combo = mark(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN));
        var items = new ArrayList<String>();
        if (optional) {
            items.add(NOT_SET);
        }
        literals.forEach(literal -> items.add(literal.getLiteral() + (isDefault(literal) ? "  (default)" : "")));
        combo.setItems(items.toArray(String[]::new));
        combo.setVisibleItemCount(Math.min(20, items.size()));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
        // Scrolling the form must not change a value that the pointer happens to pass.
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
        return combo;
    }

    private boolean isDefault(EEnumLiteral literal) {
        return !optional && literal.getInstance().equals(feature.getDefaultValue());
    }

    private void chosen() {
        if (combo.getSelectionIndex() < 0) {
            return; // several that differ, and none chosen for all of them yet
        }
        int index = combo.getSelectionIndex() - (optional ? 1 : 0);
        if (index < 0) {
            reset();
        } else {
            store(literals.get(index).getInstance());
        }
    }

    @Override
    void refresh() {
        if (differs()) {
            combo.deselectAll();
            return;
        }
        Object value = element.eGet(feature);
        int index = 0;
        while (index < literals.size() && !literals.get(index).getInstance().equals(value)) {
            index++;
        }
        combo.select(optional && !element.eIsSet(feature) ? 0 : index + (optional ? 1 : 0));
    }

    /** What the literals mean, where the metamodel says so. */
    @Override
    String help() {
        String meanings = literals.stream().filter(literal -> !context.kinds().documentation(literal).isEmpty())
                .map(literal -> literal.getLiteral() + ": " + context.kinds().documentation(literal)).collect(Collectors.joining("\n"));
        return meanings.isEmpty() ? super.help() : super.help() + "\n" + meanings;
    }

    @Override
    void setEditable(boolean editable) {
        combo.setEnabled(editable);
    }

    @Override
    Control focusControl() {
        return combo;
    }
}
