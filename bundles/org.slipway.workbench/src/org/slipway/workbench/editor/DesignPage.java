package org.slipway.workbench.editor;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.form.ElementForm;
import org.slipway.workbench.editor.form.FormContext;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.editor.tree.ElementCommands;
import org.slipway.workbench.editor.tree.ElementPanel;
import org.slipway.workbench.editor.tree.TreeLabels;
import org.slipway.workbench.editor.tree.TreeShape;

/** The elements of a file as a tree, and the form of the selected one. */
final class DesignPage implements KindPage {
    private final EditedFile file;
    private final EditorSelection selection;
    private final Composite page;
    private final Look look;
    private final Banner banner;
    private final TreeLabels labels;
    private final ElementHeader header;
    private final ElementForm form;
    private final SashForm sash;
    private final ElementPanel panel;

    DesignPage(Composite parent, PageContext context) {
        this.file = context.file();
        this.selection = context.selection();
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "design");
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        page.setLayout(flush());
        look = new Look(page);
        banner = new Banner(page, file, look, context.toSource());
        var images = new KindImages(file.kinds(), look.resources());
        labels = new TreeLabels(file, images, look.resources());
        var commands = new ElementCommands(file, images, page.getDisplay(), this::select, this::added);
        sash = new SashForm(page, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        sash.setSashWidth(5);
        panel = new ElementPanel(sash, file, labels, commands, look.resources(), this::select);
        var right = new Composite(sash, SWT.NONE);
        right.setLayout(flush());
        header = new ElementHeader(right, file, images::of, look);
        form = new ElementForm(right, new FormContext(file, look, this::select, commands, context.typing()));
        form.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        sash.setWeights(1, 3);
        modelChanged();
        Consumer<EObject> shown = this::show;
        selection.addListener(shown);
        page.addDisposeListener(gone -> selection.removeListener(shown));
    }

    private static GridLayout flush() {
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        return layout;
    }

    @Override
    public Control control() {
        return page;
    }

    private void select(EObject element) {
        form.commit();
        selection.select(element);
    }

    private void added(EObject element) {
        select(element);
        form.setFocus();
    }

    private void show(EObject element) {
        panel.select(element);
        header.show(element);
        form.show(element);
    }

    /** A file whose one element holds no others needs no tree; its lists are in the form, where their first element is added. */
    private boolean needsTree() {
        var shape = new TreeShape(file.kinds());
        var roots = file.resource().getContents();
        return roots.size() > 1 || shape.roots(roots).stream().anyMatch(shape::holdsAny);
    }

    @Override
    public void modelChanged() {
        banner.refresh();
        form.setEditable(!file.resource().broken());
        sash.setMaximizedControl(needsTree() ? null : form.control().getParent());
        panel.refresh();
        selection.modelChanged();
        if (selection.element().isEmpty()) {
            file.resource().getContents().stream().findFirst().ifPresent(selection::select);
        }
        selection.element().ifPresent(this::show);
        problemsChanged();
    }

    @Override
    public void problemsChanged() {
        labels.problemsChanged();
        panel.refresh();
        form.showProblems();
    }

    @Override
    public boolean isPending() {
        return form.isPending();
    }

    @Override
    public void commit() {
        form.commit();
    }

    @Override
    public Optional<EStructuralFeature> focused() {
        return form.focused();
    }

    @Override
    public void focus(EStructuralFeature feature) {
        form.focus(feature);
    }

    @Override
    public Optional<EditTarget> target() {
        return panel.hasFocus() ? Optional.of(panel) : Optional.empty();
    }

    @Override
    public void setFocus() {
        if (needsTree()) {
            panel.setFocus();
        } else {
            form.setFocus();
        }
    }

    @Override
    public void colour() {
        banner.colour();
        header.colour();
        form.colour();
        panel.refresh();
    }
}
