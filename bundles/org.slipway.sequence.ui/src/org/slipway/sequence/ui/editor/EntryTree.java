package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.CellToolTips;
import org.slipway.workbench.editor.file.EditedFile;

/**
 * A sequence as a tree. It paints again only the lines that look different and reads only the lists that changed, so that a sequence
 * of thousands of steps answers as quickly as one of ten.
 */
final class EntryTree {
    /** With more entries than this, groups are closed at first. */
    private static final int MOST_OPEN = 400;

    private final EditedFile file;
    private final EntryLooks looks;
    private final TreeViewer viewer;
    private final Composite around;
    private final Map<EObject, List<Entry>> read = new IdentityHashMap<>();
    private final Map<EObject, EntryLook> painted = new IdentityHashMap<>();
    /** Whether it is open is up to the user from then on. */
    private final Set<EObject> known = Collections.newSetFromMap(new WeakHashMap<>());
    private Optional<Set<EObject>> hidden = Optional.empty();
    /** The groups that were open before something was looked for. */
    private Object[] openBefore = {};

    EntryTree(Composite parent, EditedFile file, EntryLooks looks, EntryLabels labels) {
        this.file = file;
        this.looks = looks;
        around = new Composite(parent, SWT.NONE);
        var layout = new TreeColumnLayout();
        around.setLayout(layout);
        viewer = new TreeViewer(around, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(viewer.getTree(), "entries");
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        for (int column = 0; column < 2; column++) {
            var made = new TreeViewerColumn(viewer, SWT.NONE);
            layout.setColumnData(made.getColumn(), new ColumnWeightData(column == 0 ? 68 : 32, 80));
            made.setLabelProvider(labels.provider(column, painted::put));
        }
        CellToolTips.on(viewer);
        viewer.setInput(file);
        open();
    }

    private void open() {
        viewer.expandToLevel(2);
        var groups = new ArrayList<EObject>();
        int entries = 0;
        for (EObject root : roots()) {
            groups.add(root);
            for (var all = root.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Entry entry) {
                    entries++;
                    if (entry instanceof Group group && !group.isCollapsed()) {
                        groups.add(group);
                    }
                }
            }
        }
        known.addAll(groups);
        if (entries <= MOST_OPEN) {
            viewer.setExpandedElements(groups.toArray());
        }
    }

    Composite control() {
        return around;
    }

    TreeViewer viewer() {
        return viewer;
    }

    private List<EObject> roots() {
        return file.resource().getContents();
    }

    /** What is gone from the model and not yet from the tree does not count. */
    List<EObject> selected() {
        List<?> selection = viewer.getStructuredSelection().toList();
        return selection.stream().map(EObject.class::cast).filter(each -> each.eResource() == file.resource()).toList();
    }

    /** What a search hides is shown when it is selected. */
    void select(List<? extends EObject> elements) {
        if (unhide(elements)) {
            read.clear();
            viewer.refresh();
        }
        if (!selected().equals(elements)) {
            viewer.setSelection(new StructuredSelection(elements), true);
        }
    }

    private boolean unhide(List<? extends EObject> elements) {
        boolean any = false;
        for (EObject each : elements) {
            for (EObject at = each; at != null && hidden.isPresent(); at = at.eContainer()) {
                any |= hidden.get().remove(at);
            }
        }
        return any;
    }

    /** Selects the first entry of that sort, unless one is selected. */
    void selectFirst(Predicate<Entry> sort) {
        if (selected().stream().anyMatch(each -> each instanceof Entry entry && sort.test(entry))) {
            return;
        }
        for (EObject root : roots()) {
            for (var all = root.eAllContents(); all.hasNext();) {
                if (all.next() instanceof Entry entry && sort.test(entry)) {
                    select(List.of(entry));
                    return;
                }
            }
        }
    }

    boolean isShown(EObject entry) {
        return hidden.filter(all -> all.contains(entry)).isEmpty();
    }

    boolean isOpen(Group group) {
        return viewer.getExpandedState(group);
    }

    /** Hides these, and opens all groups while few entries are left; empty to show all. */
    void hide(Optional<Set<EObject>> some) {
        if (hidden.isEmpty() && some.isPresent()) {
            openBefore = viewer.getExpandedElements();
        }
        boolean over = hidden.isPresent() && some.isEmpty();
        hidden = some;
        viewer.getTree().setRedraw(false);
        try {
            read.clear();
            viewer.refresh();
            if (some.isPresent() && shownCount() <= MOST_OPEN) {
                viewer.expandAll();
            } else if (over) {
                viewer.setExpandedElements(openAgain());
                viewer.setSelection(viewer.getStructuredSelection(), true);
            }
        } finally {
            viewer.getTree().setRedraw(true);
        }
    }

    /** What was open, and the groups around what is selected, so that what was found stays in sight. */
    private Object[] openAgain() {
        Set<Object> open = new LinkedHashSet<>(List.of(openBefore));
        selected().forEach(each -> {
            for (EObject at = each.eContainer(); at != null; at = at.eContainer()) {
                open.add(at);
            }
        });
        return open.toArray();
    }

    private int shownCount() {
        int shown = 0;
        for (EObject root : roots()) {
            for (var all = root.eAllContents(); all.hasNext();) {
                shown += all.next() instanceof Entry entry && isShown(entry) ? 1 : 0;
            }
        }
        return shown;
    }

    /** The model or its problems changed. */
    void refresh() {
        var changed = new ArrayList<EObject>();
        for (EObject owner : List.copyOf(read.keySet())) {
            if (owner.eResource() != file.resource()) {
                read.remove(owner);
            } else if (!EntryPlace.entries(owner).equals(read.get(owner))) {
                changed.add(owner);
            }
        }
        if (!List.of(viewer.getTree().getItems()).stream().map(each -> each.getData()).toList().equals(roots())) {
            viewer.refresh();
            if (!known.containsAll(roots())) {
                open();
            }
        }
        changed.forEach(owner -> {
            viewer.refresh(owner, false);
            openNew(owner);
        });
        var repaint = new ArrayList<EObject>();
        painted.keySet().removeIf(each -> each.eResource() != file.resource());
        painted.forEach((element, look) -> {
            if (!look.equals(looks.of(element))) {
                repaint.add(element);
            }
        });
        viewer.update(repaint.toArray(), null);
    }

    /** A group that was not there before, pasted or brought back, shows what it holds. */
    private void openNew(EObject owner) {
        for (Entry each : EntryPlace.entries(owner)) {
            if (each instanceof Group group && known.add(group) && !group.isCollapsed()) {
                viewer.setExpandedState(group, true);
                openNew(group);
            }
        }
    }

    /** The theme is another one. */
    void repaint() {
        viewer.refresh(true);
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return roots().toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            var owner = (EObject) element;
            if (!EntryPlace.holdsEntries(owner)) {
                return new Object[0];
            }
            List<Entry> all = List.copyOf(EntryPlace.entries(owner));
            read.put(owner, all);
            return all.stream().filter(EntryTree.this::isShown).toArray();
        }

        @Override
        public boolean hasChildren(Object element) {
            return EntryPlace.holdsEntries((EObject) element) && EntryPlace.entries((EObject) element).stream().anyMatch(EntryTree.this::isShown);
        }

        @Override
        public Object getParent(Object element) {
            return ((EObject) element).eContainer();
        }
    }
}
