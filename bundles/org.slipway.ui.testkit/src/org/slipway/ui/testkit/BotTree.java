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

    /** Selects all items whose texts begin so, as clicks with Ctrl would. */
    public BotTree select(String first, String... more) {
        List<String> beginnings = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        beginnings.forEach(each -> ui.waitUntil("the tree has “" + each + "…”", () -> find(tree.getItems(), each).isPresent()));
        ui.run(() -> {
            TreeItem[] items = beginnings.stream().map(each -> find(tree.getItems(), each).orElseThrow()).toArray(TreeItem[]::new);
            tree.setSelection(items);
            tree.notifyListeners(SWT.Selection, event(items[0]));
        });
        return this;
    }

    /** Opens an item as a click on its arrow does. */
    public BotTree expand(String beginning) {
        ui.waitUntil("the tree has “" + beginning + "…”", () -> find(tree.getItems(), beginning).isPresent());
        ui.run(() -> {
            TreeItem item = find(tree.getItems(), beginning).orElseThrow();
            tree.notifyListeners(SWT.Expand, event(item));
            item.setExpanded(true);
        });
        return this;
    }

    /** The texts of the selected items. */
    public List<String> selected() {
        return ui.ask(() -> Stream.of(tree.getSelection()).map(TreeItem::getText).toList());
    }

    /** Presses a key while the tree has the keyboard, with what is held down besides, for instance {@code SWT.ALT}. */
    public BotTree press(int held, int key) {
        ui.run(() -> {
            tree.setFocus();
            var event = new Event();
            event.stateMask = held;
            event.keyCode = key;
            tree.notifyListeners(SWT.KeyDown, event);
        });
        return this;
    }

    /**
     * Drags the item whose text begins so to another tree, or within this one, and answers what came of it in the end, for instance
     * {@code DND.DROP_COPY}.
     *
     * @param onto the beginning of the item that it is dropped on; empty for below all lines
     */
    public int drag(String beginning, BotTree to, String onto) {
        select(beginning);
        return ui.ask(() -> new Drag(tree, to.tree, find(to.tree.getItems(), onto).filter(item -> !onto.isEmpty())).run());
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
