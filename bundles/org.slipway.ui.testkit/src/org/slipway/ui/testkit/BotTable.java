package org.slipway.ui.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** A table. */
public final class BotTable {
    private final UiThread ui;
    private final Table table;

    BotTable(UiThread ui, Table table) {
        this.ui = ui;
        this.table = table;
    }

    /** The texts of all columns of each row, joined by a bar. */
    public List<String> rows() {
        return ui.ask(() -> Stream.of(table.getItems()).map(this::row).toList());
    }

    /** The rows that are selected, as {@link #rows()} tells them. */
    public List<String> selected() {
        return ui.ask(() -> Stream.of(table.getSelection()).map(this::row).toList());
    }

    /** Waits for a row that begins so, and selects it. */
    public BotTable select(String beginning) {
        ui.waitUntil("the table has “" + beginning + "…”", () -> find(beginning).isPresent());
        ui.run(() -> find(beginning).ifPresent(item -> {
            var event = new Event();
            event.item = item;
            event.widget = table;
            table.setFocus();
            table.setSelection(item);
            table.notifyListeners(SWT.Selection, event);
        }));
        return this;
    }

    /** Waits for a row that begins so, and opens it as a double click or Enter would. */
    public void doubleClick(String beginning) {
        ui.waitUntil("the table has “" + beginning + "…”", () -> find(beginning).isPresent());
        ui.start(() -> find(beginning).ifPresent(item -> {
            var event = new Event();
            event.item = item;
            event.widget = table;
            table.setSelection(item);
            table.notifyListeners(SWT.Selection, event);
            table.notifyListeners(SWT.DefaultSelection, event);
        }));
    }

    private Optional<TableItem> find(String beginning) {
        return Stream.of(table.getItems()).filter(item -> row(item).startsWith(beginning)).findFirst();
    }

    private String row(TableItem item) {
        return IntStream.range(0, Math.max(1, table.getColumnCount())).mapToObj(item::getText).reduce((a, b) -> a + " | " + b).orElse("");
    }
}
