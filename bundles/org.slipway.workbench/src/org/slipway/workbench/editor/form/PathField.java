package org.slipway.workbench.editor.form;

import java.io.File;
import java.nio.file.Path;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.jspecify.annotations.Nullable;

/** A path below the site's folder, typed or picked; it is always written with slashes. */
final class PathField extends ButtonField {

    PathField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature, TextShape.LINE);
    }

    @Override
    void buttons(Composite parent) {
        button(parent, "File…", "Pick a file below the site’s folder", "file", this::file);
        button(parent, "Folder…", "Pick a folder below the site’s folder", "folder", this::folder);
    }

    private void file() {
        var dialog = new FileDialog(text().getShell(), SWT.OPEN);
        dialog.setFilterPath(start());
        picked(dialog.open());
    }

    private void folder() {
        var dialog = new DirectoryDialog(text().getShell(), SWT.OPEN);
        dialog.setFilterPath(start());
        picked(dialog.open());
    }

    private String start() {
        Path at = context.file().site().folder().resolve(text().getText().replace('\\', '/')).normalize();
        return (at.toFile().exists() ? at : context.file().site().folder()).toString();
    }

    /** A path elsewhere is taken as it is, and the check says why it will not do: that tells more than refusing it silently. */
    private void picked(@Nullable String chosen) {
        if (chosen != null) {
            Path site = context.file().site().folder();
            Path path = Path.of(chosen);
            fill((path.startsWith(site) ? site.relativize(path) : path).toString().replace(File.separatorChar, '/'));
        }
    }
}
