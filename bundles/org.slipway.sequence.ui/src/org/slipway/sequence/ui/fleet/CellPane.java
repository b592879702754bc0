package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.base.Problem;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.report.FleetWords;
import org.slipway.sequence.ui.run.Reading;
import org.slipway.sequence.ui.run.WholeTexts;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** What became of an entry on one model, or on all: how often each way, and a machine of each to look at. */
final class CellPane {
    private final Label title;
    private final Table table;
    private final Button journal;
    private final Reading told;
    private final Look look;
    private final FleetText words = new FleetText();
    private final FleetWords figures = new FleetWords();
    private List<Outcome> outcomes = List.of();
    private Runnable again = () -> { };

    /** @param opened hears the number of a machine whose journal is wanted */
    CellPane(Composite parent, Look look, IntConsumer opened) {
        this.look = look;
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 6).applyTo(area);
        title = WidgetIds.mark(new Label(area, SWT.NONE), "fleet.cell");
        title.setFont(look.bold());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        journal = WidgetIds.mark(new Button(area, SWT.PUSH), "fleet.journal");
        journal.setText("Journal of a machine");
        journal.setToolTipText("Simulates the machine again, which comes out the same, and shows its journal in the run view");
        var halves = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(halves);
        var around = new Composite(halves, SWT.NONE);
        var layout = new TableColumnLayout();
        around.setLayout(layout);
        table = WidgetIds.mark(new Table(around, SWT.FULL_SELECTION | SWT.V_SCROLL), "fleet.outcomes");
        table.setHeaderVisible(true);
        column(layout, "What became of it", 50);
        column(layout, "Machines", 16);
        column(layout, "Share", 12);
        column(layout, "For instance", 22);
        told = new Reading(halves, "fleet.told", true);
        halves.setWeights(50, 50);
        WholeTexts.on(table);
        journal.setEnabled(false);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enable()));
        table.addListener(SWT.DefaultSelection, event -> machine().ifPresent(opened));
        journal.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> machine().ifPresent(opened)));
    }

    private void column(TableColumnLayout layout, String heading, int share) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(heading);
        layout.setColumnData(column, new ColumnWeightData(share, 60));
    }

    /** That of the selected outcome. */
    OptionalInt machine() {
        int index = table.getSelectionIndex();
        return index < 0 ? OptionalInt.empty() : outcomes.get(index).first();
    }

    private void enable() {
        OptionalInt machine = machine();
        journal.setEnabled(machine.isPresent());
        journal.setText(machine.isPresent() ? "Journal of machine " + machine.getAsInt() : "Journal of a machine");
        journal.requestLayout();
    }

    void show(FleetReport report, MatrixTable.Chosen chosen) {
        title.setText(chosen.row().name() + " on " + (chosen.model() < 0 ? "all models" : List.copyOf(report.models().keySet()).get(chosen.model())));
        outcomes = Outcome.of(chosen.cell());
        table.removeAll();
        for (Outcome each : outcomes) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { each.sort().sign() + " " + each.sort().words(), String.valueOf(each.machines()), figures.percent(each.machines(), chosen.cell().machines()),
                    each.first().isPresent() ? "machine " + each.first().getAsInt() : "" });
            new CellColours(look).of(each.sort(), (double) each.machines() / chosen.cell().machines()).ifPresent(colour -> item.setBackground(0, colour));
        }
        table.select(0);
        write(() -> told.plain(words.mishaps(report, chosen.row())));
        enable();
    }

    void say(String heading, String plain) {
        empty(heading);
        write(() -> told.coloured(plain, look.muted()));
    }

    void say(List<Problem> problems) {
        empty("");
        write(() -> problems.forEach(each -> {
            each.place().ifPresent(place -> told.coloured(place + "\n", look.muted()));
            told.styled(each.text() + "\n", each.isError() ? look.error() : look.warning(), null);
            told.line(each.nextStep()).line("");
        }));
    }

    private void empty(String heading) {
        title.setText(heading);
        outcomes = List.of();
        table.removeAll();
        enable();
    }

    private void write(Runnable writing) {
        again = () -> {
            told.clear();
            writing.run();
            told.show();
        };
        again.run();
    }

    void colour() {
        again.run();
    }
}
