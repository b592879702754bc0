package org.slipway.sequence.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.workbench.WidgetIds;

/** Asks for the file that something is written to. */
public final class SaveDialog extends TitleAreaDialog {
    private final String title;
    private final String about;
    private final String usual;
    private Text path;
    private Optional<Path> chosen = Optional.empty();

    /** @param usual what the file is called in the home folder unless somebody says otherwise */
    public SaveDialog(Shell parent, String title, String about, String usual) {
        super(parent);
        this.title = title;
        this.about = about;
        this.usual = usual;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Empty where it was cancelled. */
    public Optional<Path> ask() {
        open();
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(16, 16).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(title);
        setMessage(about);
        new Label(area, SWT.NONE).setText("File");
        path = WidgetIds.mark(new Text(area, SWT.BORDER), "save.path");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(380, SWT.DEFAULT).applyTo(path);
        path.setText(Path.of(System.getProperty("user.home"), usual).toString());
        path.addModifyListener(typed -> validate());
        var browse = new Button(area, SWT.PUSH);
        browse.setText("Browse…");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> browse()));
        return area;
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFileName(usual);
        Optional.ofNullable(dialog.open()).ifPresent(path::setText);
    }

    private void validate() {
        String named = path.getText().strip();
        boolean there = !named.isEmpty() && Files.exists(Path.of(named));
        boolean folder = !named.isEmpty() && Files.isDirectory(Path.of(named));
        setErrorMessage(folder ? "That is a folder; name a file in it." : null);
        setMessage(there && !folder ? "The file is there already; it is written over." : about);
        Optional.ofNullable(getButton(IDialogConstants.OK_ID)).ifPresent(button -> button.setEnabled(!named.isEmpty() && !folder));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Save", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }

    @Override
    protected void okPressed() {
        chosen = Optional.of(Path.of(path.getText().strip()));
        super.okPressed();
    }
}
