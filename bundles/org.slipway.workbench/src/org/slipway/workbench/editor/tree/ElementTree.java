package org.slipway.workbench.editor.tree;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.appearance.CellToolTips;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.tree.TreeNode.ElementNode;

/** A tree viewer over the elements of a file. The Design page and the outline each have one. */
public final class ElementTree {
    private final EditedFile file;
    private final TreeShape shape;
    private final TreeViewer viewer;

    public ElementTree(Composite parent, EditedFile file, TreeLabels labels, int style) {
        this.file = file;
        this.shape = new TreeShape(file.kinds());
        viewer = new TreeViewer(parent, style | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(labels.provider());
        CellToolTips.on(viewer);
        viewer.setInput(file);
        viewer.expandToLevel(3);
    }

    public TreeViewer viewer() {
        return viewer;
    }

    public List<TreeNode> selectedNodes() {
        List<?> selection = viewer.getStructuredSelection().toList();
        return selection.stream().map(TreeNode.class::cast).toList();
    }

    /** The elements that are selected themselves, not by their folder. */
    public List<EObject> selectedElements() {
        return selectedNodes().stream().filter(ElementNode.class::isInstance).map(TreeNode::element).toList();
    }

    public void select(EObject element) {
        if (!selectedElements().equals(List.of(element))) {
            viewer.setSelection(new StructuredSelection(new ElementNode(element)), true);
        }
    }

    /** Reads the tree again; what is open and selected stays so. */
    public void refresh() {
        viewer.refresh();
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return shape.roots(file.resource().getContents()).toArray();
        }

        @Override
        public Object[] getChildren(Object node) {
            return shape.children((TreeNode) node).toArray();
        }

        @Override
        public boolean hasChildren(Object node) {
            return shape.hasChildren((TreeNode) node);
        }

        @Override
        public Object getParent(Object node) {
            Optional<TreeNode> parent = shape.parent((TreeNode) node);
            return parent.orElse(null);
        }
    }
}
