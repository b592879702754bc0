package org.slipway.workbench;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for something by a few fields. It can be confirmed as soon as the fields say what is wanted. */
public abstract class AskingDialog<W> extends TitleAreaDialog {
    private final String title;
    private final String verb;
    private Optional<W> wanted = Optional.empty();

    /** @param verb what the button says that confirms */
    protected AskingDialog(Shell parent, String title, String verb) {
        super(parent);
        this.title = title;
        this.verb = verb;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Makes the fields. @param area with three columns, the first for labels */
    protected abstract void fill(Composite area);

    /** Looks at the fields, tells what is wrong with them, and hands what is wanted to {@link #want}. */
    protected abstract void validate();

    /** @param now nothing as long as something is wrong */
    protected final void want(Optional<W> now) {
        wanted = now;
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(now.isPresent());
        }
    }

    /** What is asked for; empty until all is well. */
    public final Optional<W> wanted() {
        return wanted;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(16, 16).spacing(12, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(title);
        fill(area);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createButton(bar, IDialogConstants.OK_ID, verb, true);
        createButton(bar, IDialogConstants.CANCEL_ID, Messages.cancel, false);
        validate();
    }
}
