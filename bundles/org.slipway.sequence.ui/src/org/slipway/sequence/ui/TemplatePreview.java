package org.slipway.sequence.ui;

import java.util.List;
import java.util.Objects;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.ui.editor.SequenceIcons;
import org.slipway.steps.templates.SequenceTemplate;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.Words;

/** The groups and steps that a template begins with. */
final class TemplatePreview {
    private final Kinds kinds;
    private final Tree tree;
    private final SequenceIcons icons;

    TemplatePreview(Composite parent, Kinds kinds) {
        this.kinds = kinds;
        tree = WidgetIds.mark(new Tree(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL), "newSequence.preview");
        icons = new SequenceIcons(new LocalResourceManager(JFaceResources.getResources(), tree));
    }

    Tree control() {
        return tree;
    }

    void show(SequenceTemplate template) {
        tree.removeAll();
        try {
            template.make("preview", template.name(), kinds).getEntries().forEach(each -> add(new TreeItem(tree, SWT.NONE), each));
        } catch (ProblemException broken) {
            new TreeItem(tree, SWT.NONE).setText(broken.problems().getFirst().text());
        }
    }

    private void add(TreeItem item, Entry entry) {
        item.setText(Objects.requireNonNullElse(entry.getName(), Words.of(entry.eClass())));
        item.setImage(icons.of(entry.eClass()));
        List<Entry> inside = entry instanceof Group group ? group.getEntries() : List.of();
        inside.forEach(each -> add(new TreeItem(item, SWT.NONE), each));
        item.setExpanded(true);
    }
}
