package org.slipway.sequence.ui.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.Problem;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.Replay.Replayed;
import org.slipway.engine.journal.Supposition;
import org.slipway.engine.journal.Supposition.Seen;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.site.Failures;

/** What was looked at to decide; somebody supposes that it had been otherwise, and sees which entries would be decided otherwise. */
final class WhatIfPane {
    private static final String HINT = "Select what was looked at, write what it might have been, and see what would be decided otherwise.";

    /** Makes the decisions again, in a Job; the answer comes in the UI thread. */
    interface Replaying {
        CompletableFuture<Replays> now(List<Line> journal, Map<Seen, String> supposed);
    }

    /** @param changed whether the sequence is another one than the one that was run */
    record Replays(List<Replayed> decisions, boolean changed) {
    }

    private final Composite area;
    private final Look look;
    private final Replaying replaying;
    private final Table facts;
    private final Text value;
    private final Button apply;
    private final Button reset;
    private final Label summary;
    private final Table decisions;
    private final Map<Seen, String> supposed = new LinkedHashMap<>();
    private List<Line> journal = List.of();
    private List<Seen> seen = List.of();

    WhatIfPane(Composite parent, Look look, Replaying replaying) {
        this.look = look;
        this.replaying = replaying;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(area);
        var halves = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        var upper = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(upper);
        facts = table(upper, "run.facts", new String[] { "Looked at", "Was", "What if" }, new int[] { 44, 28, 28 });
        new Label(upper, SWT.NONE).setText("What if it were");
        value = WidgetIds.mark(new Text(upper, SWT.SINGLE | SWT.BORDER), "run.supposed");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(value);
        apply = button(upper, "run.suppose", "Replay", this::suppose);
        reset = button(upper, "run.reset", "As it was", this::reset);
        var lower = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(lower);
        summary = WidgetIds.mark(new Label(lower, SWT.WRAP), "run.replayed");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        decisions = table(lower, "run.decisions", new String[] { "Entry", "Was", "Would be", "Why" }, new int[] { 36, 18, 22, 24 });
        halves.setWeights(48, 52);
        facts.addListener(SWT.Selection, event -> chosen().ifPresent(each -> {
            value.setText(supposed.getOrDefault(each, each.answers().getLast()));
            enable();
        }));
        facts.addListener(SWT.DefaultSelection, event -> {
            value.setFocus();
            value.selectAll();
        });
        value.addListener(SWT.DefaultSelection, event -> suppose());
        summary.setText(HINT);
        enable();
    }

    private static Table table(Composite parent, String id, String[] headings, int[] shares) {
        var around = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(around);
        var layout = new TableColumnLayout();
        around.setLayout(layout);
        var table = WidgetIds.mark(new Table(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), id);
        table.setHeaderVisible(true);
        WholeTexts.on(table);
        for (int i = 0; i < headings.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(headings[i]);
            layout.setColumnData(column, new ColumnWeightData(shares[i], 60));
        }
        return table;
    }

    private static Button button(Composite parent, String id, String text, Runnable pressed) {
        var button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return button;
    }

    Control control() {
        return area;
    }

    /** @param another whether it is another run than before: what was supposed of that does not count */
    void show(List<Line> lines, boolean another) {
        journal = lines;
        if (another) {
            supposed.clear();
            decisions.removeAll();
            tell(HINT);
        }
        List<Seen> now = Supposition.all(lines);
        if (!now.equals(seen) || another) {
            seen = now;
            refresh();
        }
    }

    private Optional<Seen> chosen() {
        int index = facts.getSelectionIndex();
        return index < 0 || index >= seen.size() ? Optional.empty() : Optional.of(seen.get(index));
    }

    private static String subject(Seen each) {
        return each.subject() + (each.property().equals(Supposition.VALUE) ? "" : "." + each.property());
    }

    void refresh() {
        int selected = facts.getSelectionIndex();
        facts.setRedraw(false);
        facts.removeAll();
        for (Seen each : seen) {
            var item = new TableItem(facts, SWT.NONE);
            String was = String.join(" → ", each.answers().stream().map(answer -> answer.isEmpty() ? "(nothing)" : answer).toList());
            Optional<String> other = Optional.ofNullable(supposed.get(each));
            item.setText(new String[] { subject(each), was, other.map(text -> text.isEmpty() ? "(nothing)" : text).orElse("") });
            if (other.isPresent()) {
                item.setForeground(2, look.accent());
                item.setFont(2, look.bold());
            }
        }
        facts.setRedraw(true);
        facts.setSelection(selected);
        enable();
    }

    private void enable() {
        value.setEnabled(chosen().isPresent());
        apply.setEnabled(chosen().isPresent());
        reset.setEnabled(!supposed.isEmpty());
    }

    private void suppose() {
        chosen().ifPresent(each -> {
            supposed.put(each, value.getText().strip());
            refresh();
            replay();
        });
    }

    private void reset() {
        supposed.clear();
        refresh();
        chosen().ifPresent(each -> value.setText(each.answers().getLast()));
        replay();
    }

    private void replay() {
        List<Line> asked = journal;
        tell("Deciding again…");
        replaying.now(asked, Map.copyOf(supposed)).thenAccept(this::show).exceptionally(failed -> {
            List<Problem> problems = Failures.problems(failed);
            decisions.removeAll();
            tell(String.join("\n", problems.stream().limit(3).map(each -> each.text() + " " + each.nextStep()).toList()));
            return null;
        });
    }

    private void show(Replays found) {
        if (area.isDisposed()) {
            return;
        }
        decisions.setRedraw(false);
        decisions.removeAll();
        found.decisions().stream().sorted((one, other) -> Boolean.compare(other.differs(), one.differs())).forEach(this::row);
        decisions.setRedraw(true);
        long other = found.decisions().stream().filter(Replayed::differs).count();
        String told = found.decisions().isEmpty() ? "No entry of this run has a condition." : other == 0 ? "All " + found.decisions().size() + " decisions would be as they were."
                : other + " of " + found.decisions().size() + " decisions would be another.";
        tell(told + (found.changed() ? " The sequence has been changed since that run; its conditions are those of today." : ""));
    }

    private void row(Replayed each) {
        var item = new TableItem(decisions, SWT.NONE);
        boolean then = each.decided().choice() == Choice.RUN;
        item.setText(new String[] { (each.differs() ? "≠ " : "= ") + each.decided().name(), word(then), word(each.now().holds()), each.now().sentence() });
        if (each.differs()) {
            item.setFont(look.bold());
            item.setForeground(look.warning());
        } else {
            item.setForeground(look.muted());
        }
    }

    private static String word(boolean entered) {
        return entered ? "entered" : "skipped";
    }

    private void tell(String text) {
        summary.setText(text);
        summary.requestLayout();
    }
}
