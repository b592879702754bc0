package org.slipway.sequence.ui.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.slipway.base.Problem;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Line;
import org.slipway.engine.stepping.Moment;
import org.slipway.engine.stepping.Stepper;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.ui.ViewIcons;
import org.slipway.sequence.ui.flow.FlowCanvas;
import org.slipway.sequence.ui.flow.FlowMarks;
import org.slipway.sequence.ui.run.ActPane;
import org.slipway.sequence.ui.run.Asking;
import org.slipway.sequence.ui.run.MemoryRun;
import org.slipway.sequence.ui.run.Reading;
import org.slipway.sequence.ui.run.RunViews;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.PageContext;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.site.Failures;

/** Runs the sequence on a machine that is thought of: step by step or to the next stop, with its path, its variables, its machine and what became of each entry. */
final class SimulatePage implements KindPage, StepTools.Steering {
    private static final String HINT = "Nothing real is touched, and time passes as fast as it can. “Run” goes to the end or the next stop, “Step” to the next entry.";
    /** Between two looks at a run that goes on, in milliseconds. */
    private static final int GLANCE = 200;

    private final PageContext context;
    private final Composite page;
    private final Look look;
    private final KnownCodes codes = KnownCodes.read();
    private final MomentText moments = new MomentText();
    private final MachineRow machine;
    private final StepTools tools;
    private final StateBar state;
    private final CTabFolder tabs;
    private final PathTree tree;
    private final FlowCanvas flow;
    private final ActPane told;
    private final VariablesPanel variables;
    private final Reading machineText;
    private Optional<Simulation> simulation = Optional.empty();
    private Written written = new Written(codes);
    /** What the run on the page was begun with. */
    private Optional<Wanted> begun = Optional.empty();
    private List<Problem> remarks = List.of();
    /** Where the run stood when it was looked at last. */
    private Optional<Moment> seen = Optional.empty();
    private boolean preparing;
    /** The text of the sequence that is run. */
    private String planned = "";
    private boolean changed;

    SimulatePage(Composite parent, PageContext context) {
        this.context = context;
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "simulate.page");
        look = new Look(page);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        machine = new MachineRow(page, look, context.file().site().folder(), () -> StepNames.of(sequence()));
        var top = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 2).spacing(10, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        tools = new StepTools(top, new ViewIcons(look.resources()), this);
        state = new StateBar(top, this::remarks);
        var halves = new SashForm(page, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        CTabFolder paths = tabs(halves, "simulate.paths");
        tree = new PathTree(paths, look, path -> toggleStop(), this::chosen);
        flow = new FlowCanvas(paths, look, context, "simulate.flow", this::toggleStop, () -> { });
        tab(paths, "Tree", tree.control());
        tab(paths, "Flow", flow.control());
        tabs = tabs(halves, "simulate.tabs");
        told = new ActPane(tabs, look, "simulate.told");
        variables = new VariablesPanel(tabs, look, (name, value) -> simulation.ifPresent(each -> each.stepper().set(name, value)));
        machineText = new Reading(tabs, "simulate.machine.text", false);
        tab(tabs, "Step", told.control());
        tab(tabs, "Variables", variables.control());
        tab(tabs, "Machine", machineText.widget());
        paths.setSelection(0);
        tabs.setSelection(0);
        halves.setWeights(58, 42);
        tree.tree().addListener(SWT.KeyDown, this::key);
        flow.control().addListener(SWT.KeyDown, this::key);
        page.addDisposeListener(event -> close());
        context.selection().addListener(this::selected);
        told.say(HINT);
        enable();
        offer();
        outline();
    }

    private static CTabFolder tabs(Composite parent, String id) {
        return WidgetIds.mark(new CTabFolder(parent, SWT.FLAT | SWT.TOP), id);
    }

    private static void tab(CTabFolder tabs, String name, Control control) {
        var tab = WidgetIds.mark(new CTabItem(tabs, SWT.NONE), "simulate.tab." + name);
        tab.setText(name);
        tab.setControl(control);
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.F6 -> step();
            case SWT.F8 -> run();
            case SWT.F9 -> toggleStop();
            default -> { }
        }
    }

    private Optional<TaskSequence> sequence() {
        return context.file().resource().getContents().stream().findFirst().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast);
    }

    private void selected(EObject element) {
        if (!page.isDisposed()) {
            Paths.of(element).ifPresent(path -> {
                tree.select(path);
                tell(path);
            });
        }
    }

    private Preparing preparing() {
        return new Preparing(context.file().site().folder(), context.file().kinds(), context.file().path(), context.file().document().get(), RegistryFactory.getRegistry());
    }

    private void offer() {
        Preparing preparing = preparing();
        Asking.of(page, "Looking for machines", preparing::offers).thenAccept(machine::offer).exceptionally(this::refuse);
    }

    /** The entries as they are planned, before anything runs. */
    private void outline() {
        if (simulation.isPresent() || preparing) {
            return;
        }
        Preparing work = preparing();
        Asking.of(page, "Planning", work::entries).thenAccept(entries -> {
            if (simulation.isEmpty()) {
                tree.show(entries);
            }
        }).exceptionally(failed -> {
            told.say(Failures.problems(failed));
            return null;
        });
    }

    private Void refuse(Throwable failed) {
        preparing = false;
        List<Problem> problems = Failures.problems(failed);
        state.say("It cannot be simulated" + (problems.size() > 1 ? ": " + problems.size() + " problems" : ""));
        told.say(problems);
        enable();
        return null;
    }

    private boolean waits() {
        return simulation.filter(each -> each.moment() instanceof Moment.Waiting).isPresent();
    }

    private boolean goesOn() {
        return simulation.filter(each -> !(each.moment() instanceof Moment.Over)).isPresent();
    }

    @Override
    public void run() {
        go(Stepper::resume, true);
    }

    @Override
    public void step() {
        go(Stepper::step, false);
    }

    /** A run that waits goes on, unless another machine or other faults are wanted by now: these need a run of their own, and it ends. */
    private void go(Consumer<Stepper> on, boolean whole) {
        Optional<Wanted> wanted = machine.wanted();
        if (preparing || goesOn() && !waits()) {
            return;
        }
        if (wanted.isEmpty()) {
            state.say("Name a machine first");
        } else if (waits() && wanted.equals(begun)) {
            simulation.map(Simulation::stepper).ifPresent(on);
        } else {
            begin(wanted.get(), whole);
        }
    }

    /** @param whole whether it goes on at once, not waiting before the first entry */
    private void begin(Wanted wanted, boolean whole) {
        state.say(waits() ? "The run that waited is ended; preparing…" : "Preparing…");
        preparing = true;
        clear();
        context.file().settle();
        Preparing work = preparing();
        begun = Optional.of(wanted);
        planned = context.file().document().get();
        Asking.of(page, "Preparing a simulation", () -> work.prepare(wanted)).thenAccept(ready -> started(ready, whole)).exceptionally(this::refuse);
    }

    /** Nothing of the run before is left: it would look like one of what is wanted now. */
    private void clear() {
        close();
        seen = Optional.empty();
        written = new Written(codes);
        remarks = List.of();
        state.clear();
        tree.show(Map.of(), Optional.empty());
        flow.show(FlowMarks.NONE);
        variables.show(Map.of(), false);
        machineText.clear().show();
        told.say(HINT);
        enable();
    }

    private void started(Prepared ready, boolean whole) {
        preparing = false;
        changed = false;
        var next = new Simulation(ready, () -> Asking.tell(page, this::refresh));
        simulation = Optional.of(next);
        remarks = ready.remarks();
        state.begin(ready.plan().steps(), remarks.size());
        tree.show(ready.plan().entries());
        told.say(remarks);
        if (whole) {
            next.stepper().resume();
        }
        next.begin(tree.stops());
        glance(next);
    }

    /** While a run goes on, what it has written is looked at now and then. */
    private void glance(Simulation watched) {
        if (!page.isDisposed() && simulation.filter(watched::equals).isPresent()) {
            refresh();
            if (goesOn()) {
                page.getDisplay().timerExec(GLANCE, () -> glance(watched));
            }
        }
    }

    private void close() {
        simulation.ifPresent(Simulation::close);
        simulation = Optional.empty();
    }

    @Override
    public void toggleStop() {
        tree.selected().ifPresent(path -> {
            tree.toggleStop(path);
            simulation.ifPresent(each -> each.stops(tree.stops()));
        });
    }

    @Override
    public void pause() {
        simulation.ifPresent(each -> each.stepper().pause());
    }

    @Override
    public void end() {
        simulation.ifPresent(each -> each.stepper().cancel());
    }

    @Override
    public void journal() {
        simulation.ifPresent(each -> RunViews.show(page, new MemoryRun("simulation", each::lines, each.plan())));
    }

    private void chosen(String path) {
        tell(path);
        sequence().flatMap(each -> Paths.entry(each, path)).filter(entry -> context.selection().element().filter(entry::equals).isEmpty()).ifPresent(context.selection()::select);
    }

    private void tell(String path) {
        if (simulation.isEmpty()) {
            return;
        }
        Optional.ofNullable(written.acts().get(path)).ifPresentOrElse(act -> told.show(act, "", written.card(act)),
                () -> told.say("The run has not come here" + (goesOn() ? " yet." : ".")));
    }

    private void refresh() {
        if (simulation.isEmpty()) {
            return;
        }
        Simulation now = simulation.get();
        Moment moment = now.moment();
        List<Line> lines = now.lines();
        boolean news = lines.size() != written.size();
        if (!news && seen.filter(each -> each == moment).isPresent()) {
            return;
        }
        seen = Optional.of(moment);
        written.take(lines);
        Optional<String> here = moment instanceof Moment.Waiting waiting ? Optional.of(waiting.entry()) : Optional.empty();
        Map<String, Act> acts = written.acts();
        tree.show(acts, here);
        flow.show(changed ? FlowMarks.NONE : new PathMarks(acts, here, look));
        state.reached(written.reached());
        switch (moment) {
            case Moment.Running running -> state.say("Running…" + written.elapsed());
            case Moment.Waiting waiting -> waits(now, waiting);
            case Moment.Over over -> over(now, over, news);
        }
        tree.selected().ifPresent(this::tell);
        enable();
    }

    private void remarks() {
        told.say(remarks);
        tabs.setSelection(0);
    }

    private void again() {
        seen = Optional.empty();
        refresh();
    }

    private void waits(Simulation now, Moment.Waiting waiting) {
        state.say("Waits before “" + tree.name(waiting.entry()) + "”" + written.elapsed());
        variables.show(moments.told(waiting.variables()), true);
        machineText.clear().plain(now.machine()).show();
        sequence().filter(each -> !changed).flatMap(each -> Paths.entry(each, waiting.entry())).ifPresent(flow::reveal);
    }

    private void over(Simulation now, Moment.Over over, boolean news) {
        state.say(moments.verdict(over) + written.elapsed() + (changed ? "  ·  the sequence has been changed since" : ""));
        variables.show(moments.told(over.variables()), false);
        machineText.clear().plain(now.machine()).show();
        if (moments.succeeded(over)) {
            state.full();
        }
        if (news && moments.failed(over)) {
            written.failed().ifPresent(tree::select);
        }
        if (tree.selected().isEmpty() && remarks.isEmpty()) {
            told.say(moments.verdict(over) + written.elapsed() + ". Select an entry to see what became of it.");
        }
    }

    private void enable() {
        tools.enable(goesOn(), waits(), preparing, written.size() > 0);
    }

    @Override
    public Control control() {
        return page;
    }

    /** A run goes on with the sequence as it was when it began; its path is not shown in a picture of another. */
    @Override
    public void modelChanged() {
        changed = simulation.isPresent() && !planned.equals(context.file().document().get());
        flow.modelChanged();
        outline();
        again();
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
        told.colour();
        flow.redraw();
        again();
    }
}
