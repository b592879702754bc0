package org.slipway.sequence.ui.simulate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

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
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.Timeline;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.stepping.Moment;
import org.slipway.engine.stepping.Stepper;
import org.slipway.engine.target.Choice;
import org.slipway.engine.variables.Value;
import org.slipway.sequence.TaskSequence;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.PageContext;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.site.Failures;

/** Runs the sequence on a machine that is thought of: step by step or to the next stop, with its variables, its machine and what became of each entry. */
final class SimulatePage implements KindPage {
    private static final String HINT = "Choose a machine and begin: nothing real is touched, and time passes as fast as it can.";

    private final PageContext context;
    private final Composite page;
    private final Look look;
    private final Combo machine;
    private final ToolItem resume;
    private final ToolItem step;
    private final ToolItem stop;
    private final Label state;
    private final PathTree tree;
    private final VariablesPanel variables;
    private final Text told;
    private final Text devices;
    private List<Choice> choices = List.of();
    private Optional<Prepared> prepared = Optional.empty();
    private Optional<Stepper> stepper = Optional.empty();
    private Timeline timeline = new Timeline();
    private List<Line> lines = List.of();

    SimulatePage(Composite parent, PageContext context) {
        this.context = context;
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "simulate.page");
        look = new Look(page);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        var top = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 4).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        new Label(top, SWT.NONE).setText("Machine:");
        machine = WidgetIds.mark(new Combo(top, SWT.READ_ONLY), "simulate.machine");
        GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).applyTo(machine);
        var bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
        tool(bar, "begin", "⏮ Begin", "Begins a new run on the chosen machine, and waits before its first step", this::begin);
        step = tool(bar, "step", "⤼ Step", "Goes on to the next entry (F6)", () -> stepper.ifPresent(Stepper::step));
        resume = tool(bar, "resume", "▶ Go on", "Goes on to the next stop, or to the end (F8)", () -> stepper.ifPresent(Stepper::resume));
        stop = tool(bar, "stop", "■ End", "Ends the run", () -> stepper.ifPresent(Stepper::cancel));
        tool(bar, "break", "⬤ Stop here", "The run stops before the chosen entry, or no longer does (double-click)", () -> tree().selected().ifPresent(this::toggleStop));
        state = WidgetIds.mark(new Label(top, SWT.NONE), "simulate.state");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
        state.setText(HINT);
        var halves = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        tree = new PathTree(halves, look, this::toggleStop, this::chosen);
        var tabs = new TabFolder(halves, SWT.TOP);
        told = text(tabs, "Step", "simulate.told");
        variables = new VariablesPanel(tabs, look, (name, value) -> stepper.ifPresent(each -> each.set(name, value)));
        tab(tabs, "Variables", variables.control());
        devices = text(tabs, "Machine", "simulate.devices");
        halves.setWeights(58, 42);
        page.addDisposeListener(event -> end());
        context.selection().addListener(selected -> {
            if (!page.isDisposed()) {
                Paths.of(selected).ifPresent(tree::select);
            }
        });
        enable();
        offer();
    }

    private PathTree tree() {
        return tree;
    }

    private ToolItem tool(ToolBar bar, String id, String text, String toolTip, Runnable pressed) {
        var item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "simulate." + id);
        item.setText(text);
        item.setToolTipText(toolTip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return item;
    }

    private static Text text(TabFolder tabs, String name, String id) {
        var text = WidgetIds.mark(new Text(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL | SWT.WRAP), id);
        tab(tabs, name, text);
        return text;
    }

    private static void tab(TabFolder tabs, String name, Control control) {
        var tab = new TabItem(tabs, SWT.NONE);
        tab.setText(name);
        tab.setControl(control);
    }

    private Preparing preparing() {
        return new Preparing(context.file().site().folder(), context.file().kinds(), context.file().path(), context.file().document().get(), RegistryFactory.getRegistry());
    }

    private interface Work<T> {
        T now() throws ProblemException;
    }

    /** In a Job; the answer comes in the UI thread. */
    private <T> CompletableFuture<T> ask(String name, Work<T> work) {
        var answer = new CompletableFuture<T>();
        new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    T found = work.now();
                    ui(() -> answer.complete(found));
                } catch (ProblemException | RuntimeException failed) {
                    ui(() -> answer.completeExceptionally(failed));
                }
                return Status.OK_STATUS;
            }
        }.schedule();
        return answer;
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
        Preparing preparing = preparing();
        ask("Looking for machines", preparing::choices).thenAccept(found -> {
            choices = found;
            machine.setItems(found.stream().map(each -> each.which().substring(each.which().indexOf(':') + 1) + " – " + each.description()).toArray(String[]::new));
            machine.select(0);
            enable();
        }).exceptionally(this::refuse);
    }

    private Void refuse(Throwable failed) {
        List<Problem> problems = Failures.problems(failed);
        problems.stream().findFirst().ifPresent(problem -> {
            state.setText(problem.text());
            state.setToolTipText(problem.nextStep());
            context.file().site().tell(problem);
        });
        told.setText(String.join("\n\n", problems.stream().map(each -> each.place().map(place -> place + ": ").orElse("") + each.text() + "\n" + each.nextStep()).toList()));
        return null;
    }

    private void begin() {
        int chosen = machine.getSelectionIndex();
        if (chosen < 0) {
            return;
        }
        end();
        context.file().settle();
        Preparing preparing = preparing();
        String which = choices.get(chosen).which();
        state.setText("Preparing…");
        ask("Preparing a simulation", () -> preparing.prepare(which)).thenAccept(this::started).exceptionally(this::refuse);
    }

    private void started(Prepared ready) {
        end();
        prepared = Optional.of(ready);
        timeline = new Timeline();
        lines = List.of();
        tree.show(ready.plan().entries());
        var run = new Stepper(ready.plan(), ready.target(), ready.content(), ready.start(), () -> ui(this::refresh));
        tree.stops().forEach(path -> run.stopBefore(path, true));
        stepper = Optional.of(run);
        told.setText(String.join("\n\n", ready.remarks().stream().map(each -> "Taken as given: " + each.text()).toList()));
        run.begin();
        enable();
    }

    private void end() {
        stepper.ifPresent(Stepper::cancel);
        stepper = Optional.empty();
        prepared.ifPresent(Prepared::close);
        prepared = Optional.empty();
    }

    private void toggleStop(String path) {
        boolean stops = tree.toggleStop(path);
        stepper.ifPresent(each -> each.stopBefore(path, stops));
    }

    private void chosen(String path) {
        context.file().resource().getContents().stream().findFirst().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast)
                .flatMap(sequence -> Paths.entry(sequence, path)).ifPresent(context.selection()::select);
        tell(path);
    }

    private void tell(String path) {
        Optional<Act> act = Optional.ofNullable(timeline.byEntry().get(path));
        Optional<FailureCard> card = FailureCard.of(lines, KnownCodes.read()).stream().filter(each -> each.entry().equals(path)).reduce((one, other) -> other);
        told.setText(act.map(each -> new ActText().of(each, card.filter(any -> each.fate() == Act.Fate.FAILED))).orElse("The run has not come here."));
    }

    private void refresh() {
        if (stepper.isEmpty()) {
            return;
        }
        Moment moment = stepper.get().moment();
        lines = stepper.get().lines();
        timeline.take(lines);
        Optional<String> here = moment instanceof Moment.Waiting waiting ? Optional.of(waiting.entry()) : Optional.empty();
        tree.show(timeline.byEntry(), here);
        switch (moment) {
            case Moment.Running running -> state.setText("Running…");
            case Moment.Waiting waiting -> {
                state.setText("Waits before the next step" + elapsed());
                variables.show(told(waiting.variables()), true);
                devices.setText(machineText());
            }
            case Moment.Over over -> {
                state.setText(verdict(over) + elapsed());
                variables.show(told(over.variables()), false);
                devices.setText(machineText());
            }
        }
        tree.selected().ifPresent(this::tell);
        state.requestLayout();
        enable();
    }

    private String machineText() {
        return prepared.map(ready -> new MachineText().of(ready.target())).orElse("");
    }

    private static Map<String, String> told(Map<String, Value> values) {
        var told = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> told.put(name, value.told()));
        return told;
    }

    private String elapsed() {
        return lines.isEmpty() ? "" : " · " + ActText.time(Duration.between(lines.getFirst().time(), lines.getLast().time())) + " of the machine's time";
    }

    private static String verdict(Moment.Over over) {
        return over.problem().map(Problem::text).orElseGet(() -> over.report().map(report -> switch (report) {
            case RunReport.Over end -> switch (end.verdict()) {
                case SUCCEEDED -> "Succeeded";
                case FAILED -> "Failed: " + end.text();
                case CANCELLED -> "Ended by hand";
            };
            case RunReport.Suspended suspended -> "Restarting";
            case RunReport.Stopped stopped -> "Stands still: " + stopped.problem().text();
        }).orElse("Ended by hand"));
    }

    private void enable() {
        boolean waits = stepper.map(each -> each.moment() instanceof Moment.Waiting).orElse(false);
        step.setEnabled(waits);
        resume.setEnabled(waits);
        stop.setEnabled(stepper.map(each -> !(each.moment() instanceof Moment.Over)).orElse(false));
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void modelChanged() {
        // a run goes on with the sequence as it was when it began
    }

    @Override
    public void problemsChanged() {
        // the tree of entries shows them
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }

    @Override
    public void colour() {
        tree.colour();
    }
}
