package org.slipway.sequence.ui.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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
import org.eclipse.swt.widgets.Text;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.fleet.Mishap;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.target.TargetCatalogue;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.ui.fleet.FleetWork.Done;
import org.slipway.sequence.ui.simulate.Preparing;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.PageContext;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.SiteElement;

/** Simulates the sequence on a fleet and shows steps by models; a click tells more, and leads to the journal of one machine. */
final class FleetPage implements KindPage {
    private static final String MADE_UP = "machines made up from built-in models";
    private static final int MOST = 1_000_000;

    private final PageContext context;
    private final Composite page;
    private final Combo who;
    private final Spinner count;
    private final Spinner seed;
    private final Text faults;
    private final Button run;
    private final ProgressBar progress;
    private final Label summary;
    private final MatrixTable matrix;
    private final Text told;
    private final Button journal;
    private final FleetText words = new FleetText();
    private List<String> collections = List.of();
    private Optional<Done> done = Optional.empty();
    private Optional<FleetWork> work = Optional.empty();
    private Optional<Job> running = Optional.empty();
    private int example = -1;

    FleetPage(Composite parent, PageContext context) {
        this.context = context;
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "fleet.page");
        var look = new Look(page);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        var top = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(9).margins(6, 4).spacing(8, 4).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        new Label(top, SWT.NONE).setText("On:");
        who = WidgetIds.mark(new Combo(top, SWT.READ_ONLY), "fleet.who");
        who.setItems(MADE_UP);
        who.select(0);
        count = spinner(top, "How many:", "fleet.count", MOST, 1000);
        seed = spinner(top, "Seed:", "fleet.seed", Integer.MAX_VALUE, 1);
        run = WidgetIds.mark(new Button(top, SWT.PUSH), "fleet.run");
        run.setText("Simulate");
        progress = WidgetIds.mark(new ProgressBar(top, SWT.HORIZONTAL | SWT.SMOOTH), "fleet.progress");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(progress);
        new Label(top, SWT.NONE).setText("Faults:");
        faults = WidgetIds.mark(new Text(top, SWT.SINGLE | SWT.BORDER), "fleet.faults");
        faults.setMessage("what shall fail, rules with ; between them");
        GridDataFactory.fillDefaults().grab(true, false).span(8, 1).applyTo(faults);
        summary = WidgetIds.mark(new Label(page, SWT.NONE), "fleet.summary");
        summary.setText("Nothing real is touched. The same seed gives the same report.");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(summary);
        var halves = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        matrix = new MatrixTable(halves, look, this::chosen);
        var below = new Composite(halves, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).applyTo(below);
        told = WidgetIds.mark(new Text(below, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), "fleet.told");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(told);
        journal = WidgetIds.mark(new Button(below, SWT.PUSH), "fleet.journal");
        journal.setText("What happened on one of them");
        journal.setEnabled(false);
        halves.setWeights(65, 35);
        run.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> toggle()));
        who.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> count.setEnabled(who.getSelectionIndex() == 0)));
        journal.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> journal()));
        page.addDisposeListener(event -> {
            running.ifPresent(Job::cancel);
            work.ifPresent(FleetWork::close);
        });
        offer();
    }

    private static Spinner spinner(Composite parent, String label, String id, int most, int first) {
        new Label(parent, SWT.NONE).setText(label);
        var spinner = WidgetIds.mark(new Spinner(parent, SWT.BORDER), id);
        spinner.setValues(first, 1, most, 0, 1, 100);
        return spinner;
    }

    private Preparing preparing() {
        return new Preparing(context.file().site().folder(), context.file().kinds(), context.file().path(), context.file().document().get(), RegistryFactory.getRegistry());
    }

    private void ui(Runnable then) {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(() -> {
                if (!page.isDisposed()) {
                    then.run();
                }
            });
        }
    }

    private void offer() {
        collections = context.file().site().snapshot().elements().filter(each -> each.kindKey().equals("collection"))
                .map(SiteElement::id).toList();
        var items = new ArrayList<String>(List.of(MADE_UP));
        collections.forEach(each -> items.add("the devices of " + each));
        who.setItems(items.toArray(String[]::new));
        who.select(0);
    }

    private void toggle() {
        if (running.isPresent()) {
            running.get().cancel();
            return;
        }
        context.file().settle();
        int chosen = who.getSelectionIndex();
        var wish = new Wish(chosen <= 0 ? Optional.empty() : Optional.of(collections.get(chosen - 1)), count.getSelection(), seed.getSelection(),
                List.of(faults.getText().split(";")).stream().map(String::strip).filter(each -> !each.isEmpty()).toList());
        Preparing preparing = preparing();
        run.setText("Stop");
        progress.setMaximum(Math.max(1, wish.collection().isPresent() ? 1 : wish.count()));
        progress.setSelection(0);
        summary.setText("Simulating…");
        var job = new Job("Simulating a fleet") {
            private volatile Thread thread;

            @Override
            protected IStatus run(IProgressMonitor monitor) {
                thread = Thread.currentThread();
                try {
                    FleetWork next = work(preparing);
                    Done found = next.run(wish, Runtime.getRuntime().availableProcessors(), through -> {
                        if (through % 500 == 0) {
                            ui(() -> progress.setSelection(through));
                        }
                    });
                    ui(() -> show(next, found));
                } catch (ProblemException refused) {
                    ui(() -> refuse(refused));
                } catch (InterruptedException cancelled) {
                    ui(() -> refuse(new CancellationException()));
                }
                return Status.OK_STATUS;
            }

            @Override
            protected void canceling() {
                if (thread != null) {
                    thread.interrupt();
                }
            }
        };
        running = Optional.of(job);
        job.schedule();
    }

    private static FleetWork work(Preparing preparing) throws ProblemException {
        OpenSite site = preparing.open();
        boolean planned = false;
        try {
            var work = new FleetWork(site, preparing.plan(site), TargetCatalogue.read(RegistryFactory.getRegistry()));
            planned = true;
            return work;
        } finally {
            if (!planned) {
                site.close();
            }
        }
    }

    private void show(FleetWork next, Done found) {
        work.ifPresent(FleetWork::close);
        work = Optional.of(next);
        done = Optional.of(found);
        matrix.show(found.report());
        summary.setText(words.summary(found.report()));
        progress.setSelection(progress.getMaximum());
        told.setText("Choose a cell.");
        over();
    }

    private void refuse(Exception why) {
        if (why instanceof CancellationException) {
            summary.setText("Stopped; nothing is shown of what was simulated so far.");
        } else {
            List<Problem> problems = Failures.problems(why);
            summary.setText(problems.isEmpty() ? "It cannot be simulated." : problems.getFirst().text());
            told.setText(String.join("\n\n", problems.stream().map(each -> each.place().map(place -> place + ": ").orElse("") + each.text() + "\n" + each.nextStep()).toList()));
        }
        over();
    }

    private void over() {
        running = Optional.empty();
        run.setText("Simulate");
        summary.requestLayout();
    }

    private void chosen(Row row, int model) {
        done.ifPresent(each -> {
            told.setText(words.cell(each.report(), row, model));
            example = each.report().mishaps().stream().filter(mishap -> mishap.entry().equals(row.path())).findFirst().map(Mishap::examples).map(List::getFirst).orElse(0);
            journal.setText("What happened on machine " + example);
            journal.setEnabled(true);
            journal.requestLayout();
        });
    }

    private void journal() {
        Optional<Done> shown = done;
        int machine = example;
        Job.create("Simulating machine " + machine + " again", monitor -> {
            try {
                String text = words.journal(machine, shown.orElseThrow().fleet().journal(machine));
                ui(() -> told.setText(text));
            } catch (ProblemException refused) {
                ui(() -> refuse(refused));
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
            return Status.OK_STATUS;
        }).schedule();
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
        if (collections.isEmpty()) {
            offer();
        }
    }

    @Override
    public void setFocus() {
        run.setFocus();
    }

    @Override
    public void colour() {
        done.ifPresent(each -> matrix.show(each.report()));
    }
}
