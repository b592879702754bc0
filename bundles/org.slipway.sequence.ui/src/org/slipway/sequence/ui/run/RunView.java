package org.slipway.sequence.ui.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.engine.failure.FailureCard;
import org.slipway.engine.failure.KnownCodes;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Act.Fate;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.Replay;
import org.slipway.engine.journal.Supposition;
import org.slipway.engine.journal.Supposition.Seen;
import org.slipway.engine.journal.Timeline;
import org.slipway.engine.log.CmTraceLog;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.KindsReader;
import org.slipway.sequence.ui.WindowCommands;
import org.slipway.sequence.ui.run.WhatIfPane.Replays;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.ThemeWatch;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.WindowSite;

/** One run: its timeline, and at each act the variables, the log, a failure's card; and what would be decided otherwise with other facts. */
public final class RunView {
    public static final String ID = "org.slipway.sequence.ui.run";
    private static final String HINT = "Open run… shows a folder that “slipway run” made. The Simulate and Fleet pages of a task sequence lead here, too.";

    private final WindowSite site;
    private final IWorkbenchWindow window;
    private final KnownCodes codes = KnownCodes.read();
    private Composite area;
    private Look look;
    private Label title;
    private Label state;
    private Label trouble;
    private ToolItem save;
    private TimelineTable table;
    private ActPane step;
    private VariablesPane variables;
    private LogPane log;
    private WhatIfPane whatIf;
    private Optional<RunSource> source = Optional.empty();
    private Optional<RunFollower> follower = Optional.empty();
    private RunReading reading = RunReading.NONE;
    private Timeline timeline = new Timeline();
    private boolean another;

    @Inject
    public RunView(WindowSite site, IWorkbenchWindow window) {
        this.site = site;
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent) {
        area = parent;
        look = new Look(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        var top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 3).spacing(10, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        title = WidgetIds.mark(new Label(top, SWT.NONE), "run.title");
        title.setFont(look.bold());
        state = WidgetIds.mark(new Label(top, SWT.NONE), "run.state");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
        var bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
        tool(bar, "run.open", "Open run…", "Shows a run whose journal is in a folder", () -> new WindowCommands(window).run(OpenRunHandler.COMMAND));
        save = tool(bar, "run.save", "Save log…", "Writes the run as a log that CMTrace, OneTrace and Support Center open", this::save);
        trouble = look.own(WidgetIds.mark(new Label(parent, SWT.WRAP), "run.trouble"));
        var halves = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new TimelineTable(halves, look, this::chosen);
        var tabs = WidgetIds.mark(new CTabFolder(halves, SWT.FLAT | SWT.TOP), "run.tabs");
        step = new ActPane(tabs, look, "run.step");
        variables = new VariablesPane(tabs, look);
        log = new LogPane(tabs, look);
        whatIf = new WhatIfPane(tabs, look, this::replay);
        tab(tabs, "Step", step.control());
        tab(tabs, "Variables", variables.control());
        tab(tabs, "Log", log.control());
        tab(tabs, "What if", whatIf.control());
        tabs.setSelection(0);
        halves.setWeights(63, 37);
        parent.addDisposeListener(gone -> follower.ifPresent(RunFollower::end));
        ThemeWatch.install(table.control(), this::colour);
        tell("No run is shown", HINT);
        warn("");
        save.setEnabled(false);
    }

    private static ToolItem tool(ToolBar bar, String id, String text, String said, Runnable pressed) {
        var tool = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), id);
        tool.setText(text);
        tool.setToolTipText(said);
        tool.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return tool;
    }

    private static void tab(CTabFolder tabs, String name, Control control) {
        var tab = WidgetIds.mark(new CTabItem(tabs, SWT.NONE), "run.tab." + name);
        tab.setText(name);
        tab.setControl(control);
    }

    /** Shows a run from now on, and follows it while it goes on. */
    public void show(RunSource run) {
        follower.ifPresent(RunFollower::end);
        source = Optional.of(run);
        reading = RunReading.NONE;
        timeline = new Timeline();
        another = true;
        table.clear();
        step.say("");
        variables.show(Map.of(), Map.of());
        log.show(List.of(), List.of());
        whatIf.show(List.of(), true);
        save.setEnabled(false);
        warn("");
        tell(run.title(), "Reading…");
        var next = new RunFollower(run, area, this::found, this::failed);
        follower = Optional.of(next);
        next.begin();
    }

    private void failed(Exception refused) {
        tell(source.map(RunSource::title).orElse(""), "It cannot be read.");
        step.say(Failures.problems(refused));
    }

    private void found(RunReading now) {
        boolean atEnd = table.selected() < 0 || table.selected() == timeline.acts().size() - 1;
        reading = now;
        timeline.take(now.lines());
        save.setEnabled(!now.lines().isEmpty());
        head();
        if (!now.lines().isEmpty()) {
            table.show(timeline, now.lines().getFirst().time());
        }
        whatIf.show(now.lines(), another);
        List<Act> acts = timeline.acts();
        if (!acts.isEmpty() && atEnd) {
            table.select(another ? first(acts) : acts.size() - 1);
        }
        another = false;
        if (table.selected() >= 0) {
            chosen(table.selected());
        }
    }

    /** What is looked for first: the failure that ended the run. */
    private int first(List<Act> acts) {
        boolean failed = reading.lines().getLast().event() instanceof Finished end && end.verdict() == Verdict.FAILED;
        for (int i = acts.size() - 1; failed && i >= 0; i--) {
            if (acts.get(i).fate() == Fate.FAILED || acts.get(i).fate() == Fate.REFUSED) {
                return i;
            }
        }
        return acts.size() - 1;
    }

    private void head() {
        List<Line> lines = reading.lines();
        String torn = "Behind the last whole line stands one that is not: it is being written, or a cut tore it off. What stands before it is shown.";
        if (lines.isEmpty()) {
            tell(source.map(RunSource::title).orElse(""), reading.torn() ? "" : "Nothing has been written yet.");
            warn(reading.damage().map(each -> each.text()).orElse(reading.torn() ? "The journal holds no whole line: a cut tore off its first one." : ""));
            return;
        }
        var begun = lines.getFirst().time();
        String elapsed = Times.took(Duration.between(begun, lines.getLast().time()));
        String verdict = lines.getLast().event() instanceof Finished end ? switch (end.verdict()) {
            case SUCCEEDED -> "✓ succeeded after " + elapsed;
            case FAILED -> "✗ failed after " + elapsed;
            case CANCELLED -> "■ cancelled after " + elapsed;
        } : goesOn(elapsed);
        tell(timeline.name() + " on " + timeline.target(), verdict + "  ·  began " + Times.day(begun) + "  ·  " + source.map(RunSource::title).orElse(""));
        warn(reading.damage().map(each -> each.text() + " The " + lines.size() + " lines before it are shown.").orElse(reading.torn() ? torn : ""));
    }

    /** A run that nobody works on does not go on by itself. */
    private String goesOn(String elapsed) {
        if (reading.damage().isPresent()) {
            return "damaged behind " + elapsed;
        }
        return reading.worked() ? "under way; " + elapsed + " so far" : "not over; stands still behind " + elapsed + "; “slipway resume” goes on with it";
    }

    private void chosen(int index) {
        Act act = timeline.acts().get(index);
        Optional<FailureCard> card = act.fate() != Fate.FAILED && act.fate() != Fate.REFUSED ? Optional.empty()
                : FailureCard.of(reading.lines().stream().filter(line -> line.number() <= last(index)).toList(), codes).stream()
                        .filter(each -> each.entry().equals(act.entry())).reduce((one, other) -> other);
        String why = timeline.lines(index).stream().map(Line::event).filter(Decided.class::isInstance).map(Decided.class::cast).filter(each -> each.choice() == Choice.RUN)
                .map(Decided::why).findFirst().orElse("");
        step.show(act, why, card);
        variables.show(timeline.variablesAfter(index - 1), timeline.variablesAfter(index));
        log.show(timeline.lines(index), reading.lines());
    }

    private long last(int act) {
        List<Line> own = timeline.lines(act);
        return own.isEmpty() ? 0 : own.getLast().number();
    }

    private CompletableFuture<Replays> replay(List<Line> journal, Map<Seen, String> supposed) {
        RunSource run = source.orElseThrow();
        var folder = site.current().map(OpenedSite::folder);
        Optional<Kinds> open = site.current().map(OpenedSite::kinds);
        return Asking.of(area, "Deciding again", () -> {
            Kinds kinds = open.orElseGet(() -> new KindsReader().read(RegistryFactory.getRegistry()).kinds());
            Begun begun = journal.stream().map(Line::event).filter(Begun.class::isInstance).map(Begun.class::cast).findFirst().orElseThrow();
            RunConditions conditions = run.conditions(begun.sequence(), folder, kinds);
            var supposition = new Supposition(journal);
            supposed.forEach((seen, text) -> supposition.suppose(seen.subject(), seen.property(), text));
            var replayed = new Replay(path -> Optional.ofNullable(conditions.byPath().get(path))).decisions(journal, supposition.given());
            return new Replays(replayed, !conditions.digest().equals(begun.plan()));
        });
    }

    private void save() {
        List<Line> lines = reading.lines();
        new SaveDialog(window.getShell(), "Save the log", "The run as a log that CMTrace, OneTrace and Support Center open.", "smsts.log").ask()
                .ifPresent(file -> new SavedText(file, () -> {
                    var text = new StringBuilder();
                    new CmTraceLog().write(lines, text);
                    return text.toString();
                }).write(area, () -> { }));
    }

    private void tell(String what, String how) {
        title.setText(what);
        state.setText(how);
        title.getParent().layout();
    }

    private void warn(String what) {
        trouble.setText(what);
        trouble.setBackground(look.warningGround());
        trouble.setVisible(!what.isEmpty());
        GridDataFactory.fillDefaults().grab(true, false).exclude(what.isEmpty()).applyTo(trouble);
        area.layout();
    }

    private void colour() {
        table.colour();
        step.colour();
        log.refresh();
        variables.refresh();
        whatIf.refresh();
        trouble.setBackground(look.warningGround());
    }

    @Focus
    void focus() {
        table.setFocus();
    }
}
