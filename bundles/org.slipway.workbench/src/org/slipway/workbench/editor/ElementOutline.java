package org.slipway.workbench.editor;

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.ThemeWatch;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.tree.ElementTree;
import org.slipway.workbench.editor.tree.TreeLabels;
import org.slipway.workbench.editor.tree.TreeNode;

/** The elements of the file in the outline view; its selection is that of the editor. */
final class ElementOutline extends Page implements IContentOutlinePage, EditedFile.Listener {
    private final EditedFile file;
    private final EditorSelection selection;
    private final Consumer<EObject> selected = this::show;
    private ElementTree tree;
    private TreeLabels labels;

    ElementOutline(EditedFile file, EditorSelection selection) {
        this.file = file;
        this.selection = selection;
    }

    @Override
    public void createControl(Composite parent) {
        var resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        labels = new TreeLabels(file, new KindImages(file.kinds(), resources), resources);
        tree = new ElementTree(parent, file, labels, SWT.NONE);
        WidgetIds.mark(tree.viewer().getControl(), "outline");
        tree.viewer().addSelectionChangedListener(event ->
                tree.selectedNodes().stream().findFirst().map(TreeNode::element).ifPresent(selection::select));
        ThemeWatch.install(tree.viewer().getControl(), tree::refresh);
        selection.addListener(selected);
        file.addListener(this);
        selection.element().ifPresent(this::show);
    }

    private void show(EObject element) {
        if (tree.selectedNodes().stream().noneMatch(node -> node.element() == element)) {
            tree.select(element);
        }
    }

    @Override
    public void modelChanged() {
        labels.problemsChanged();
        tree.refresh();
    }

    @Override
    public void surroundingsChanged() {
        modelChanged();
    }

    @Override
    public Control getControl() {
        return tree == null ? null : tree.viewer().getControl();
    }

    @Override
    public void setFocus() {
        tree.viewer().getControl().setFocus();
    }

    @Override
    public void dispose() {
        selection.removeListener(selected);
        file.removeListener(this);
        super.dispose();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        tree.viewer().addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        tree.viewer().removeSelectionChangedListener(listener);
    }

    @Override
    public ISelection getSelection() {
        return tree.viewer().getSelection();
    }

    @Override
    public void setSelection(ISelection chosen) {
        tree.viewer().setSelection(chosen, true);
    }
}
