package org.slipway.ui.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. */
public final class BotTree {
    private final UiThread ui;
    private final Tree tree;

    BotTree(UiThread ui, Tree tree) {
        this.ui = ui;
        this.tree = tree;
    }

    /** The texts of all items that are shown, from top to bottom. */
    public List<String> texts() {
        return ui.ask(() -> {
            var texts = new ArrayList<String>();
            Stream.of(tree.getItems()).forEach(each -> collect(each, texts));
            return texts;
        });
    }

    private static void collect(TreeItem item, List<String> texts) {
        texts.add(item.getText());
        if (item.getExpanded()) {
            Stream.of(item.getItems()).forEach(each -> collect(each, texts));
        }
    }

    /** Waits for an item whose text begins so, wherever it stands, and selects it. */
    public BotTree select(String beginning) {
        ui.waitUntil("the tree has “" + beginning + "…”", () -> find(tree.getItems(), beginning).isPresent());
        ui.run(() -> {
            TreeItem item = find(tree.getItems(), beginning).orElseThrow();
            tree.showItem(item);
            tree.setSelection(item);
            tree.notifyListeners(SWT.Selection, event(item));
        });
        return this;
    }

    public void doubleClick(String beginning) {
        select(beginning);
        ui.start(() -> find(tree.getItems(), beginning).ifPresent(item -> tree.notifyListeners(SWT.DefaultSelection, event(item))));
    }

    private Event event(TreeItem item) {
        var event = new Event();
        event.item = item;
        event.widget = tree;
        return event;
    }

    private static Optional<TreeItem> find(TreeItem[] items, String beginning) {
        for (TreeItem item : items) {
            if (item.getText().startsWith(beginning)) {
                return Optional.of(item);
            }
            Optional<TreeItem> below = find(item.getItems(), beginning);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
