package org.slipway.ui.testkit;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private String row(TableItem item) {
        return IntStream.range(0, Math.max(1, table.getColumnCount())).mapToObj(item::getText).reduce((a, b) -> a + " | " + b).orElse("");
    }
}
