package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A text with buttons behind it that help to fill it. */
abstract class ButtonField extends TextField {
    private final List<Button> buttons = new ArrayList<>();
    private Composite row;

    ButtonField(FormContext context, EObject element, EStructuralFeature feature, TextShape shape) {
        super(context, element, feature, shape);
    }

    @Override
    final Control create(Composite parent) {
        row = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        super.create(row).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        buttons(row);
        layout.numColumns = row.getChildren().length;
        return row;
    }

    abstract void buttons(Composite parent);

    Button button(Composite parent, String text, String toolTip, String part, Runnable pressed) {
        Button button = mark(new Button(parent, SWT.PUSH), part);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        buttons.add(button);
        return button;
    }

    /** Puts a value in as if it had been typed. */
    void fill(String value) {
        text().setText(value);
        commit();
    }

    @Override
    void setEditable(boolean editable) {
        super.setEditable(editable);
        buttons.forEach(button -> button.setEnabled(editable));
    }

    @Override
    Control control() {
        return row;
    }

    @Override
    Point size(int width) {
        int wanted = super.size(width).x;
        Point natural = row.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        return new Point(wanted < width ? Math.min(width, natural.x + wanted - text().computeSize(SWT.DEFAULT, SWT.DEFAULT).x) : width, natural.y);
    }
}
