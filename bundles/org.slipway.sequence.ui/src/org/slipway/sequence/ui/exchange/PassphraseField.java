package org.slipway.sequence.ui.exchange;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.slipway.workbench.WidgetIds;

/** Asks for the passphrase of a secret store that is sealed with one; not there otherwise. */
final class PassphraseField {
    private final Composite area;
    private final Text text;

    PassphraseField(Composite parent, String id) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        new Label(area, SWT.NONE).setText("Passphrase of the secret store");
        text = WidgetIds.mark(new Text(area, SWT.BORDER | SWT.PASSWORD), id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        area.setVisible(false);
    }

    void ask(boolean wanted) {
        if (((GridData) area.getLayoutData()).exclude == wanted) {
            ((GridData) area.getLayoutData()).exclude = !wanted;
            area.setVisible(wanted);
            area.getParent().layout(true);
        }
    }

    /** Cleared by whoever takes it; empty where none was typed. */
    Optional<char[]> typed() {
        return Optional.of(text.getTextChars()).filter(typed -> typed.length > 0);
    }
}
