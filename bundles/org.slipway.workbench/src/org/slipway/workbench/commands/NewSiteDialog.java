package org.slipway.workbench.commands;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.model.site.NewSite;
import org.slipway.model.site.OpenSite;
import org.slipway.workbench.AskingDialog;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;

/** Asks for the name of a new site and for its folder, which follows the name until it is typed or chosen itself. */
final class NewSiteDialog extends AskingDialog<NewSiteDialog.Wanted> {

    record Wanted(String name, Path folder) {
    }

    private Path parent;
    private Text name;
    private Text folder;
    private boolean folderTyped;
    private boolean folderFollows;

    /** @param parent where the folder is proposed */
    NewSiteDialog(Shell shell, Path parent) {
        super(shell, Messages.newsite_title, Messages.new_create);
        this.parent = parent;
    }

    @Override
    protected void fill(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.newsite_name);
        name = WidgetIds.mark(new Text(area, SWT.BORDER), "site.name");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(name);
        new Label(area, SWT.NONE).setText(Messages.newsite_folder);
        folder = WidgetIds.mark(new Text(area, SWT.BORDER), "site.folder");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
        var choose = new Button(area, SWT.PUSH);
        choose.setText(Messages.newsite_choose);
        choose.addListener(SWT.Selection, pressed -> choose());
        name.addModifyListener(typed -> follow());
        folder.addModifyListener(typed -> {
            folderTyped = folderTyped || !folderFollows;
            validate();
        });
        name.setFocus();
    }

    private void follow() {
        if (!folderTyped) {
            folderFollows = true;
            folder.setText(parent.resolve(NewSite.id(name.getText())).toString());
            folderFollows = false;
        }
        validate();
    }

    /** An empty folder becomes the site itself; in another one it gets a folder of its own. */
    private void choose() {
        var dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setMessage(Messages.newsite_choose_text);
        dialog.setFilterPath(parent.toString());
        String chosen = dialog.open();
        if (chosen != null) {
            Path at = Path.of(chosen);
            String[] inside = at.toFile().list();
            if (inside != null && inside.length == 0) {
                folder.setText(chosen);
            } else {
                parent = at;
                folderTyped = false;
                follow();
            }
        }
    }

    @Override
    protected void validate() {
        Optional<String> objection = name.getText().isBlank() ? Optional.of(Messages.new_no_name) : objection(folder.getText().strip());
        want(objection.isPresent() ? Optional.empty() : Optional.of(new Wanted(name.getText().strip(), Path.of(folder.getText().strip()))));
        setErrorMessage(name.getText().isEmpty() ? null : objection.orElse(null));
        setMessage(Messages.newsite_text);
    }

    /** Why there cannot be a new site in this folder; empty when there can. */
    static Optional<String> objection(String folder) {
        try {
            Path at = Path.of(folder);
            if (!at.isAbsolute() || at.getParent() == null) {
                return Optional.of(Messages.newsite_no_folder);
            }
            if (Files.exists(at) && !Files.isDirectory(at)) {
                return Optional.of(Messages.bind(Messages.newsite_file, at));
            }
            if (Files.exists(at.resolve("site.yaml"))) {
                return Optional.of(Messages.bind(Messages.newsite_taken, at));
            }
            return OpenSite.enclosing(at.getParent()).map(around -> Messages.bind(Messages.newsite_inside, around));
        } catch (InvalidPathException noPath) {
            return Optional.of(Messages.newsite_no_folder);
        }
    }
}
