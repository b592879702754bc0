package org.slipway.workbench.editor.form;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** YAML that no installed bundle understands, as it stands in the file. Read-only here: the Source page is the place to change it. */
final class SourceField extends Field {
    private static final int MOST_LINES = 24;

    private final String label;
    private final String why;
    private Text text;

    SourceField(FormContext context, EObject element, EStructuralFeature source, String label, String why) {
        super(context, element, source);
        this.label = label;
        this.why = why;
    }

    @Override
    String label() {
        return label;
    }

    @Override
    String help() {
        return why;
    }

    @Override
    Control create(Composite parent) {
        text = mark(new Text(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL));
        text.setFont(context.look().code());
        return text;
    }

    @Override
    Object sizeKey() {
        return text.getText();
    }

    @Override
    Point size(int width) {
        long lines = Math.clamp(text.getText().lines().count() + 1, 3, MOST_LINES);
        return new Point(width, (int) lines * text.getLineHeight() + 12);
    }

    @Override
    void refresh() {
        Object source = element.eGet(feature);
        String now = source == null ? "" : source.toString();
        if (!now.equals(text.getText())) {
            text.setText(now);
        }
    }

    @Override
    void setEditable(boolean editable) {
        // never is
    }

    @Override
    Control focusControl() {
        return text;
    }
}
