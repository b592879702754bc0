package org.slipway.sequence.ui.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Colours;

/** Every line of an account, with words and a verdict to filter it by. Rows are made when they are looked at: there may be thousands. */
final class AccountTable {
    private static final int VERDICT = 0;
    private final Composite area;
    private final Combo verdict;
    private final Text words;
    private final Label shown;
    private final Table table;
    private List<Line> all = List.of();
    private List<Line> left = List.of();

    /** What can be chosen to be seen. */
    private enum Choice {
        EVERYTHING("Everything"), NOTABLE("Everything except mapped"), MAPPED("Mapped"), NOTED("Mapped with a note"), KEPT("Kept verbatim");

        private final String text;

        Choice(String text) {
            this.text = text;
        }

        boolean takes(Fate fate) {
            return this == EVERYTHING || this == NOTABLE && fate != Fate.MAPPED || name().equals(fate.name());
        }
    }

    AccountTable(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).spacing(8, 6).applyTo(area);
        verdict = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), "fidelity.verdict");
        for (Choice each : Choice.values()) {
            verdict.add(each.text);
        }
        verdict.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> filter()));
        words = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "fidelity.filter");
        words.setMessage("Search group, step, setting or note");
        words.addModifyListener(typed -> filter());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        shown = WidgetIds.mark(new Label(area, SWT.RIGHT), "fidelity.shown");
        GridDataFactory.swtDefaults().hint(90, SWT.DEFAULT).applyTo(shown);
        var around = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(around);
        var layout = new TableColumnLayout();
        around.setLayout(layout);
        table = WidgetIds.mark(new Table(around, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER), "fidelity.lines");
        table.setHeaderVisible(true);
        column(layout, "Outcome", 12);
        column(layout, "Group and step", 27);
        column(layout, "Element, attribute, variable", 24);
        column(layout, "Line", 7);
        column(layout, "Note", 30);
        table.addListener(SWT.SetData, event -> { // A table that is being emptied asks for rows that it has no more.
            if (event.index >= 0 && event.index < left.size()) {
                fill((TableItem) event.item, left.get(event.index));
            }
        });
    }

    private void column(TableColumnLayout layout, String heading, int share) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(heading);
        layout.setColumnData(column, new ColumnWeightData(share, 50));
    }

    Composite control() {
        return area;
    }

    void show(List<Line> lines) {
        all = List.copyOf(lines);
        boolean notable = lines.stream().anyMatch(line -> line.fate() != Fate.MAPPED);
        verdict.select((notable ? Choice.NOTABLE : Choice.EVERYTHING).ordinal());
        filter();
    }

    private void filter() {
        Choice choice = Choice.values()[Math.max(0, verdict.getSelectionIndex())];
        String[] wanted = words.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        left = all.stream().filter(line -> choice.takes(line.fate()) && holds(line, wanted)).toList();
        table.setRedraw(false);
        table.clearAll();
        table.setItemCount(left.size());
        table.setRedraw(true);
        shown.setText(left.size() + " of " + all.size());
    }

    private static boolean holds(Line line, String... wanted) {
        String text = (line.where() + " " + line.what() + " " + line.note() + " " + line.line()).toLowerCase(Locale.ROOT);
        for (String word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void fill(TableItem item, Line line) {
        item.setText(new String[] { word(line.fate()), line.where(), line.what(), Optional.of(line.line()).filter(at -> at > 0).map(String::valueOf).orElse(""),
                line.note() });
        item.setForeground(VERDICT, new Color(CountsBar.colour(line.fate(), new Colours(table))));
    }

    /** With a sign, for those who cannot tell the colours. */
    static String word(Fate fate) {
        return switch (fate) {
            case MAPPED -> "✓ mapped";
            case NOTED -> "! with a note";
            case KEPT -> "= kept verbatim";
        };
    }
}
