package org.slipway.sequence.ui.fleet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Spinner;
import org.slipway.base.Problem;
import org.slipway.engine.fleet.report.FleetHtml;
import org.slipway.engine.fleet.report.FleetJson;
import org.slipway.engine.journal.Line;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.ui.faults.FaultsField;
import org.slipway.sequence.ui.fleet.FleetJob.Result;
import org.slipway.sequence.ui.run.Asking;
import org.slipway.sequence.ui.run.MemoryRun;
import org.slipway.sequence.ui.run.RunViews;
import org.slipway.sequence.ui.run.SaveDialog;
import org.slipway.sequence.ui.run.SavedText;
import org.slipway.sequence.ui.simulate.Preparing;
import org.slipway.sequence.ui.simulate.StepNames;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.PageContext;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.SiteElement;

/** Simulates the sequence on a fleet and shows steps by models; a cell leads to the journals of machines that came out so. */
final class FleetPage implements KindPage {
    private static final List<String> MADE_UP = List.of("machines like those of this site", "machines of built-in models");
    private static final int LIKE_SITE = 0;
    private static final String HINT = "Nothing real is touched. The same machines, faults and seed give the same report, here and by “slipway simulate”.";
    private static final int MOST = 1_000_000;
    private static final int SYSTEM = 1;

    private final PageContext context;
    private final Composite page;
    private final Combo who;
    private final Spinner count;
    private final Spinner seed;
    private final Combo begins;
    private final FaultsField faults;
    private final Button run;
    private final Button save;
    private final ProgressBar progress;
    private final Label summary;
    private final Legend legend;
    private final MatrixTable matrix;
    private final CellPane cell;
    private final FleetText words = new FleetText();
    private List<String> collections = List.of();
    private Optional<Result> shown = Optional.empty();
    private Optional<Job> running = Optional.empty();

    FleetPage(Composite parent, PageContext context) {
        this.context = context;
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "fleet.page");
        var look = new Look(page);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        Composite top = wrapping();
        who = combo(field(top, "On:"), "fleet.who", MADE_UP.toArray(String[]::new));
        count = spinner(field(top, "How many:"), "fleet.count", MOST, 1000);
        seed = spinner(field(top, "Seed:"), "fleet.seed", Integer.MAX_VALUE, 1);
        seed.setToolTipText("From which machines and accidents follow");
        begins = combo(field(top, "begin in"), "fleet.begins", "Windows PE", "their installed system");
        Composite second = row(4);
        label(second, "Faults:");
        faults = new FaultsField(second, look, "fleet.faults", () -> StepNames.of(sequence()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(faults.control());
        run = button(second, "fleet.run", "Simulate", this::toggle);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(run.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT).applyTo(run); // it says “Stop”, too
        save = button(second, "fleet.save", "Save report…", this::save);
        Composite third = row(2);
        progress = WidgetIds.mark(new ProgressBar(third, SWT.HORIZONTAL | SWT.SMOOTH), "fleet.progress");
        GridDataFactory.swtDefaults().hint(130, SWT.DEFAULT).applyTo(progress);
        summary = WidgetIds.mark(new Label(third, SWT.NONE), "fleet.summary");
        summary.setText(HINT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        legend = new Legend(page, look);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(SWT.DEFAULT, Legend.HEIGHT).applyTo(legend.control());
        var halves = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        matrix = new MatrixTable(halves, look, this::chosen, each -> {
            chosen(each);
            cell().machine().ifPresent(this::journal);
        });
        cell = new CellPane(halves, look, this::journal);
        halves.setWeights(66, 34);
        who.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> count.setEnabled(collection().isEmpty())));
        page.addDisposeListener(event -> {
            running.ifPresent(Job::cancel);
            shown.ifPresent(each -> each.work().close());
        });
        save.setEnabled(false);
        cell.say("", HINT);
        offer();
    }

    private CellPane cell() {
        return cell;
    }

    /** Fields with their labels, on further lines where the window is narrow. */
    private Composite wrapping() {
        var row = new Composite(page, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(12).margins(8, 3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private Composite row(int columns) {
        var row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(8, 3).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private static Composite field(Composite parent, String text) {
        var field = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(field);
        new Label(field, SWT.NONE).setText(text);
        return field;
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private static Combo combo(Composite parent, String id, String... items) {
        var combo = WidgetIds.mark(new Combo(parent, SWT.READ_ONLY), id);
        combo.setItems(items);
        combo.select(0);
        return combo;
    }

    private static Spinner spinner(Composite parent, String id, int most, int first) {
        var spinner = WidgetIds.mark(new Spinner(parent, SWT.BORDER), id);
        spinner.setValues(first, 1, most, 0, 1, 100);
        return spinner;
    }

    private static Button button(Composite parent, String id, String text, Runnable pressed) {
        var button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return button;
    }

    private Optional<TaskSequence> sequence() {
        return context.file().resource().getContents().stream().findFirst().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast);
    }

    private void offer() {
        List<String> now = context.file().site().snapshot().elements().filter(each -> each.kindKey().equals("collection")).map(SiteElement::id).sorted().toList();
        if (now.equals(collections)) {
            return;
        }
        Optional<String> before = collection();
        int madeUp = before.isPresent() ? LIKE_SITE : Math.max(LIKE_SITE, who.getSelectionIndex());
        collections = now;
        var items = new ArrayList<>(MADE_UP);
        collections.forEach(each -> items.add("the devices of " + each));
        who.setItems(items.toArray(String[]::new));
        who.select(before.filter(collections::contains).map(each -> collections.indexOf(each) + MADE_UP.size()).orElse(madeUp));
        count.setEnabled(collection().isEmpty());
        who.requestLayout();
    }

    private Optional<String> collection() {
        int index = who.getSelectionIndex();
        return index < MADE_UP.size() ? Optional.empty() : Optional.of(collections.get(index - MADE_UP.size()));
    }

    private void toggle() {
        if (running.isPresent()) {
            if (running.get().cancel()) { // it had not begun yet
                refuse(new InterruptedException());
            }
            return;
        }
        context.file().settle();
        var wish = new Wish(collection(), who.getSelectionIndex() == LIKE_SITE, count.getSelection(), seed.getSelection(), faults.rules(), begins.getSelectionIndex() == SYSTEM);
        var preparing = new Preparing(context.file().site().folder(), context.file().kinds(), context.file().path(), context.file().document().get(),
                RegistryFactory.getRegistry());
        run.setText("Stop");
        progress.setSelection(0);
        summary.setText("Simulating…");
        var job = new FleetJob(preparing, wish, page, this::through, this::show, this::refuse);
        running = Optional.of(job);
        job.schedule();
    }

    private void through(int machines, int all) {
        progress.setMaximum(all);
        progress.setSelection(machines);
        summary.setText("Simulating… " + machines + " of " + all + " machines");
    }

    private void show(Result found) {
        shown.ifPresent(each -> each.work().close());
        shown = Optional.of(found);
        matrix.show(found.report());
        summary.setText(words.summary(found.report()));
        summary.setToolTipText(summary.getText());
        progress.setSelection(progress.getMaximum());
        cell.say("Select a cell", "What became of an entry on a model, and a machine of each outcome. A double click on a cell shows the journal of a machine.");
        over();
    }

    private void refuse(Throwable why) {
        progress.setSelection(0);
        shown.ifPresent(each -> each.work().close());
        shown = Optional.empty();
        matrix.clear();
        if (why instanceof InterruptedException) {
            cell.say("", HINT);
            summary.setText("Stopped; nothing is shown of what was simulated so far.");
        } else {
            List<Problem> problems = Failures.problems(why);
            summary.setText("It cannot be simulated" + (problems.size() > 1 ? ": " + problems.size() + " problems" : ""));
            cell.say(problems);
        }
        over();
    }

    private void over() {
        running = Optional.empty();
        run.setText("Simulate");
        save.setEnabled(shown.isPresent());
        summary.requestLayout();
    }

    private void chosen(MatrixTable.Chosen chosen) {
        shown.ifPresent(each -> cell.show(each.report(), chosen));
    }

    private void journal(int machine) {
        shown.ifPresent(each -> Asking.of(page, "Simulating machine " + machine + " again", () -> each.journal(machine)).thenAccept(lines -> show(machine, lines, each))
                .exceptionally(failed -> {
                    cell.say(Failures.problems(failed));
                    return null;
                }));
    }

    private void show(int machine, List<Line> lines, Result of) {
        RunViews.show(page, new MemoryRun("machine " + machine + " of the fleet", () -> lines, of.work().plan()));
    }

    private void save() {
        Result saved = shown.orElseThrow();
        String usual = saved.report().sequence() + "-fleet.html";
        new SaveDialog(page.getShell(), "Save the report", "A page to look at where the name ends in .html, data for programs where it ends in .json.", usual).ask()
                .ifPresent(file -> new SavedText(file, () -> isJson(file) ? new FleetJson().text(saved.report()) : new FleetHtml().of(saved.report())).write(page,
                        () -> summary.setText("Wrote " + file + ".")));
    }

    private static boolean isJson(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void modelChanged() {
        // what was simulated stays as it was
    }

    @Override
    public void problemsChanged() {
        offer();
    }

    @Override
    public void setFocus() {
        run.setFocus();
    }

    @Override
    public void colour() {
        matrix.colour();
        cell.colour();
        legend.redraw();
    }
}
