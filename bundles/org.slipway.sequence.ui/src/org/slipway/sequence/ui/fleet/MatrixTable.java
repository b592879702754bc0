package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.engine.fleet.Cell;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.fleet.report.FleetWords;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** Steps down, models across; the worst that became of a step on a model gives its cell a colour. */
final class MatrixTable {
    private static final int FIRST_MODEL = 2;
    private static final RGB DONE = new RGB(0x3C, 0xA0, 0x50);
    private static final RGB WARN = new RGB(0xD7, 0x96, 0x1E);
    private static final RGB BAD = new RGB(0xD2, 0x3C, 0x32);

    private final Table table;
    private final Look look;
    private final FleetWords words = new FleetWords();
    private List<Row> rows = List.of();

    /** @param chosen hears the row, and the number of the model, or -1 for all of them */
    MatrixTable(Composite parent, Look look, BiConsumer<Row, Integer> chosen) {
        this.look = look;
        table = WidgetIds.mark(new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "fleet.matrix");
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.addListener(SWT.MouseDown, event -> {
            TableItem item = table.getItem(new Point(event.x, event.y));
            if (item != null) {
                chosen.accept(rows.get(table.indexOf(item)), model(item, event.x, event.y));
            }
        });
        table.addListener(SWT.Selection, event -> chosen.accept(rows.get(table.indexOf((TableItem) event.item)), -1));
    }

    private int model(TableItem item, int x, int y) {
        for (int i = FIRST_MODEL; i < table.getColumnCount(); i++) {
            if (item.getBounds(i).contains(x, y)) {
                return i - FIRST_MODEL;
            }
        }
        return -1;
    }

    Control control() {
        return table;
    }

    void show(FleetReport report) {
        rows = report.rows();
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        column("Step", 300, SWT.LEFT);
        column("Mean time", 90, SWT.RIGHT);
        report.models().forEach((model, count) -> column(model + " (" + count + ")", 150, SWT.LEFT));
        for (Row row : rows) {
            var item = new TableItem(table, SWT.NONE);
            Cell total = row.total();
            item.setText(0, "    ".repeat(row.depth()) + row.name());
            item.setText(1, total.reached() == 0 ? "" : words.time(total.millis() / total.reached()));
            if (!row.step()) {
                item.setFont(0, look.bold());
            }
            for (int i = 0; i < row.cells().size(); i++) {
                item.setText(FIRST_MODEL + i, words.cell(row.cells().get(i)));
                colour(item, FIRST_MODEL + i, row.cells().get(i));
            }
        }
        table.setRedraw(true);
    }

    private void column(String heading, int width, int style) {
        var column = new TableColumn(table, style);
        column.setText(heading);
        column.setWidth(width);
        column.setMoveable(false);
    }

    private void colour(TableItem item, int column, Cell cell) {
        long bad = cell.failed() + cell.refused();
        long count = bad > 0 ? bad : cell.forgiven() > 0 ? cell.forgiven() : cell.done();
        if (count == 0) {
            item.setForeground(column, look.muted());
            return;
        }
        RGB of = bad > 0 ? BAD : cell.forgiven() > 0 ? WARN : DONE;
        item.setBackground(column, new Color(mixed(of, 0.15 + 0.35 * count / cell.machines())));
    }

    private RGB mixed(RGB of, double strength) {
        RGB ground = look.isDark() ? new RGB(0x22, 0x26, 0x2B) : new RGB(0xFF, 0xFF, 0xFF);
        return new RGB(mixed(ground.red, of.red, strength), mixed(ground.green, of.green, strength), mixed(ground.blue, of.blue, strength));
    }

    private static int mixed(int one, int other, double strength) {
        return (int) Math.round(one + (other - one) * strength);
    }

    void setFocus() {
        table.setFocus();
    }
}
