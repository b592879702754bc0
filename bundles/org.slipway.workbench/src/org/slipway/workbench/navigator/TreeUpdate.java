package org.slipway.workbench.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeViewer;

/** Brings a tree to new lines with as little work as may be: most changes of a site change one line's name or badge. */
final class TreeUpdate {
    private final TreeViewer tree;
    private List<Branch> shown = List.of();

    TreeUpdate(TreeViewer tree) {
        this.tree = tree;
    }

    void show(List<Branch> now) {
        var changed = new ArrayList<Branch>();
        boolean same = sameLines(shown, now, changed);
        shown = now;
        if (same) {
            tree.update(changed.toArray(), null);
            return;
        }
        tree.getControl().setRedraw(false);
        try {
            Object[] open = tree.getExpandedElements();
            tree.setInput(now);
            tree.setExpandedElements(open);
        } finally {
            tree.getControl().setRedraw(true);
        }
    }

    /** Draws all lines anew, from what they say now. A refresh would not do: the viewer's own input is that of the last change of lines. */
    void repaint() {
        var all = new ArrayList<Branch>();
        collect(shown, all);
        tree.update(all.toArray(), null);
    }

    /** The way to the first line of a file, from the top. */
    Optional<TreePath> pathOf(String file) {
        for (Branch top : shown) {
            if (isOf(top, file)) {
                return Optional.of(new TreePath(new Object[] { top }));
            }
            Optional<Branch> line = top.children().stream().filter(child -> isOf(child, file)).findFirst();
            if (line.isPresent()) {
                return Optional.of(new TreePath(new Object[] { top, line.get() }));
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Branch branch, String file) {
        return branch.path().filter(file::equals).isPresent();
    }

    private static void collect(List<Branch> branches, List<Branch> all) {
        for (Branch branch : branches) {
            all.add(branch);
            collect(branch.children(), all);
        }
    }

    /**
     * Whether the same lines stand in the same order. Those that look different now are collected, and all headings, since the
     * lines below one that is closed are made from it when it is opened.
     */
    static boolean sameLines(List<Branch> before, List<Branch> now, List<Branch> changed) {
        if (!before.equals(now)) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!sameLines(before.get(i).children(), now.get(i).children(), changed)) {
                return false;
            }
            if (!now.get(i).children().isEmpty() || !before.get(i).looksLike(now.get(i))) {
                changed.add(now.get(i));
            }
        }
        return true;
    }
}
