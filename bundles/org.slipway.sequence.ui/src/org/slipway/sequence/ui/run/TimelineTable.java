package org.slipway.sequence.ui.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Act.Fate;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Timeline;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** A run act by act: when it began, what it was, how it was decided, what became of it, how long it took. Rows are made as they are seen. */
final class TimelineTable {
    private static final int ENTRY = 1;
    private static final int OUTCOME = 3;

    private final Composite area;
    private final Table table;
    private final TableColumnLayout layout = new TableColumnLayout();
    private final Look look;
    private final FateLook fates;
    private Timeline timeline = new Timeline();
    private List<Act> acts = List.of();
    private Instant began = Instant.EPOCH;

    /** @param chosen hears the number of the act */
    TimelineTable(Composite parent, Look look, IntConsumer chosen) {
        this.look = look;
        this.fates = new FateLook(look);
        area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        table = WidgetIds.mark(new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "run.timeline");
        table.setHeaderVisible(true);
        column("Start", new ColumnPixelData(62), SWT.RIGHT);
        column("Entry", new ColumnWeightData(50, 120), SWT.LEFT);
        column("Decision", new ColumnPixelData(76), SWT.LEFT);
        column("What became of it", new ColumnWeightData(50, 100), SWT.LEFT);
        column("Took", new ColumnPixelData(74), SWT.RIGHT);
        WholeTexts.on(table);
        table.addListener(SWT.SetData, event -> { // A table that is being emptied asks for rows that it has no more.
            if (event.index >= 0 && event.index < acts.size()) {
                fill((TableItem) event.item, event.index);
            }
        });
        table.addListener(SWT.Selection, event -> {
            if (table.getSelectionIndex() >= 0) {
                chosen.accept(table.getSelectionIndex());
            }
        });
    }

    private void column(String heading, ColumnLayoutData wide, int style) {
        var column = new TableColumn(table, style);
        column.setText(heading);
        layout.setColumnData(column, wide);
    }

    Control control() {
        return area;
    }

    void show(Timeline now, Instant first) {
        timeline = now;
        began = first;
        List<Act> before = acts;
        acts = now.acts();
        table.setItemCount(acts.size());
        for (int i = 0; i < Math.min(before.size(), acts.size()); i++) {
            if (!Objects.equals(before.get(i), acts.get(i))) {
                table.clear(i);
            }
        }
    }

    /** Shows nothing. */
    void clear() {
        acts = List.of();
        table.setItemCount(0);
        table.clearAll();
    }

    int selected() {
        return table.getSelectionIndex();
    }

    void select(int act) {
        table.setSelection(act);
        table.showSelection();
    }

    void setFocus() {
        table.setFocus();
    }

    void colour() {
        table.clearAll();
    }

    private void fill(TableItem item, int index) {
        Act act = acts.get(index);
        boolean system = act.entry().isEmpty();
        item.setText(new String[] { Times.since(Duration.between(began, act.from())), "   ".repeat(act.depth()) + act.name(), decision(index, act),
                outcome(index, act), act.duration().isZero() ? "" : Times.took(act.duration()) });
        item.setFont(ENTRY, system || act.fate() == Fate.ENTERED ? look.bold() : null);
        item.setForeground(0, look.muted());
        item.setForeground(2, look.muted());
        item.setForeground(OUTCOME, fates.colour(act.fate()));
        if (act.fate() == Fate.FAILED || act.fate() == Fate.REFUSED) {
            item.setBackground(new Tint(look).of(look.error().getRGB(), 0.10));
        } else {
            item.setBackground(null);
        }
    }

    private String decision(int index, Act act) {
        return timeline.lines(index).stream().map(line -> line.event()).filter(Decided.class::isInstance).map(Decided.class::cast).findFirst()
                .map(TimelineTable::decision).orElse(act.attempt() > 1 ? "again" : "");
    }

    private static String decision(Decided decided) {
        return switch (decided.choice()) {
            case RUN -> decided.facts().isEmpty() ? "" : "◆ true";
            case CONDITION -> "◆ false";
            case DISABLED -> "disabled";
            case REFUSED -> "refused";
        };
    }

    private String outcome(int index, Act act) {
        var text = new StringBuilder(FateLook.sign(act.fate())).append(' ').append(FateLook.word(act.fate()));
        if (act.attempt() > 1) {
            text.append(", attempt ").append(act.attempt());
        }
        if (act.fate() == Fate.FAILED) {
            text.append(String.format(Locale.ROOT, ", 0x%08X", act.code()));
        }
        timeline.lines(index).stream().map(line -> line.event()).filter(Ended.class::isInstance).map(Ended.class::cast).flatMap(ended -> ended.restart().stream()).findFirst()
                .ifPresent(restart -> text.append(", ⟳ restart"));
        act.text().lines().findFirst().filter(line -> !line.isBlank()).ifPresent(line -> text.append(" – ").append(line));
        return text.toString();
    }
}
