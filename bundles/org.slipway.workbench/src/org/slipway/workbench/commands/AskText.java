package org.slipway.workbench.commands;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.slipway.workbench.WidgetIds;

/** Asks for one line of text; its field has a name of its own. */
final class AskText extends InputDialog {
    private final String id;

    AskText(Shell parent, String id, String title, String message, String first, IInputValidator rule) {
        super(parent, title, message, first, rule);
        this.id = id;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Control area = super.createDialogArea(parent);
        WidgetIds.mark(getText(), id);
        return area;
    }
}
