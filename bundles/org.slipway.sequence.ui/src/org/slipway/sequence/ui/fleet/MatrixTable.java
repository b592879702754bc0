package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.engine.fleet.Cell;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.fleet.report.FleetWords;
import org.slipway.sequence.ui.run.WholeTexts;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** Steps down, models across; the worst that became of a step on a model gives its cell a sign and a colour. Rows are made as they are seen. */
final class MatrixTable {
    private static final int FIRST_MODEL = 3;
    private static final int ALL = 2;

    private final Table table;
    private final Look look;
    private final CellColours colours;
    private final FleetWords words = new FleetWords();
    private List<Row> rows = List.of();
    /** Where the mouse went last, unless a key was pressed since: a double click means a cell, Enter a row. */
    private Optional<Chosen> clicked = Optional.empty();

    /** What is chosen. @param model its number, or -1 for all of them */
    record Chosen(Row row, int model) {
        Cell cell() {
            return model < 0 ? row.total() : row.cells().get(model);
        }
    }

    /** @param opened hears a double click, or Enter */
    MatrixTable(Composite parent, Look look, Consumer<Chosen> chosen, Consumer<Chosen> opened) {
        this.look = look;
        this.colours = new CellColours(look);
        table = WidgetIds.mark(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "fleet.matrix");
        WholeTexts.on(table);
        table.addListener(SWT.SetData, event -> { // A table that is being emptied asks for rows that it has no more.
            if (event.index >= 0 && event.index < rows.size()) {
                fill((TableItem) event.item, event.index);
            }
        });
        table.addListener(SWT.Selection, event -> selected().ifPresent(chosen));
        table.addListener(SWT.MouseDown, event -> clicked = at(event));
        table.addListener(SWT.KeyDown, event -> clicked = Optional.empty());
        table.addListener(SWT.MouseUp, event -> at(event).filter(each -> event.button == 1).ifPresent(chosen));
        table.addListener(SWT.DefaultSelection, event -> clicked.or(this::selected).ifPresent(opened));
    }

    private Optional<Chosen> at(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        int row = item == null ? -1 : table.indexOf(item);
        return row < 0 || row >= rows.size() ? Optional.empty() : Optional.of(new Chosen(rows.get(row), model(item, event.x, event.y)));
    }

    /** Keys go from row to row, which stand for all models. */
    private Optional<Chosen> selected() {
        int index = table.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(new Chosen(rows.get(index), -1));
    }

    private int model(TableItem item, int x, int y) {
        for (int i = FIRST_MODEL; i < table.getColumnCount(); i++) {
            if (item.getBounds(i).contains(x, y)) {
                return i - FIRST_MODEL;
            }
        }
        return -1;
    }

    void show(FleetReport report) {
        rows = report.rows();
        clicked = Optional.empty();
        table.setRedraw(false);
        table.setItemCount(0);
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        column("Step", "", 290, SWT.LEFT);
        column("Mean time", "Over the machines on which it ran", 90, SWT.RIGHT);
        column("All", report.machines() + " machines", 110, SWT.LEFT);
        report.models().forEach((model, count) -> column(model + " (" + count + ")", model + ": " + count + " machines", 150, SWT.LEFT));
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setItemCount(rows.size());
        table.clearAll();
        table.setRedraw(true);
    }

    private void column(String heading, String said, int width, int style) {
        var column = new TableColumn(table, style);
        column.setText(heading);
        column.setToolTipText(said);
        column.setWidth(width);
    }

    private void fill(TableItem item, int index) {
        Row row = rows.get(index);
        Cell total = row.total();
        item.setText(0, "    ".repeat(row.depth()) + row.name());
        item.setText(1, total.reached() == 0 ? "" : words.time(total.millis() / total.reached()));
        item.setForeground(1, look.muted());
        item.setFont(0, row.step() ? null : look.bold());
        cell(item, ALL, total);
        for (int i = 0; i < row.cells().size(); i++) {
            cell(item, FIRST_MODEL + i, row.cells().get(i));
        }
    }

    private void cell(TableItem item, int column, Cell cell) {
        item.setText(column, Outcome.of(cell).stream().findFirst().map(worst -> worst.sort().sign() + " ").orElse("") + words.cell(cell));
        colours.of(cell).ifPresentOrElse(colour -> item.setBackground(column, colour), () -> {
            item.setBackground(column, null);
            item.setForeground(column, look.muted());
        });
    }

    /** Shows nothing. */
    void clear() {
        rows = List.of();
        clicked = Optional.empty();
        table.setItemCount(0);
        table.setHeaderVisible(false);
    }

    void colour() {
        table.clearAll();
    }

    void setFocus() {
        table.setFocus();
    }
}
