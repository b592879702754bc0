package org.slipway.sequence.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.slipway.sequence.ui.compare.Line.Detail;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.WindowSite;

/** Two versions side by side; below, the settings in which the chosen entry differs. */
public final class CompareEditor extends EditorPart implements SiteFollower {
    static final String ID = "org.slipway.sequence.ui.compare";

    private Composite area;
    private Label summary;
    private VersionTree left;
    private VersionTree right;
    private DetailTable details;
    private boolean swapped;
    private List<Line> differing = List.of();
    private Optional<Line> chosen = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof CompareInput)) {
            throw new PartInitException("A comparison is opened by “Compare…” alone.");
        }
        setSite(site);
        setInput(input);
        setPartName("Compare " + input.getName());
    }

    private CompareInput input() {
        return (CompareInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        area = parent;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        var top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).spacing(12, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        var bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
        tool(bar, "compare.next", "↓ Next", "Next difference (Ctrl+.)", SWT.PUSH, item -> step(1));
        tool(bar, "compare.previous", "↑ Previous", "Previous difference (Ctrl+,)", SWT.PUSH, item -> step(-1));
        tool(bar, "compare.only", "Differences only", "Hides what is the same in both", SWT.CHECK, item -> {
            left.onlyDifferences(item.getSelection());
            right.onlyDifferences(item.getSelection());
        });
        tool(bar, "compare.swap", "⇄ Swap", "Takes the other version as the older one", SWT.PUSH, item -> {
            swapped = !swapped;
            compare();
        });
        tool(bar, "compare.again", "Compare again", "Reads both versions anew", SWT.PUSH, item -> compare());
        summary = WidgetIds.mark(new Label(top, SWT.NONE), "compare.summary");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        var all = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(all);
        var both = new SashForm(all, SWT.HORIZONTAL);
        left = new VersionTree(both, "compare.left", line -> choose(line, true));
        right = new VersionTree(both, "compare.right", line -> choose(line, false));
        details = new DetailTable(all);
        all.setWeights(70, 30);
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler("org.eclipse.ui.navigate.next", handler(1));
        handlers.activateHandler("org.eclipse.ui.navigate.previous", handler(-1));
        compare();
        getSite().getWorkbenchWindow().getService(WindowSite.class).follow(parent, this);
    }

    private interface Act {
        void on(ToolItem item);
    }

    private static void tool(ToolBar bar, String id, String text, String said, int style, Act act) {
        if (bar.getItemCount() > 0) {
            new ToolItem(bar, SWT.SEPARATOR);
        }
        var tool = WidgetIds.mark(new ToolItem(bar, style), id);
        tool.setText(text);
        tool.setToolTipText(said);
        tool.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> act.on(tool)));
    }

    private AbstractHandler handler(int direction) {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                step(direction);
                return null;
            }
        };
    }

    /** Reads and compares in a Job. */
    private void compare() {
        CompareInput input = input();
        VersionSource older = swapped ? input.right() : input.left();
        VersionSource newer = swapped ? input.left() : input.right();
        summary.setText("Comparing…");
        input.site().ask("Comparing “" + input.name() + "”", open -> Comparison.of(older.load(open), newer.load(open), open.kinds()))
                .thenAccept(this::show).exceptionally(this::tell);
    }

    private void show(Comparison comparison) {
        if (!area.isDisposed()) {
            differing = comparison.differing();
            chosen = Optional.empty();
            left.show(comparison.leftVersion().title(), comparison.left());
            right.show(comparison.rightVersion().title(), comparison.right());
            details.show(comparison.leftVersion().title(), comparison.rightVersion().title());
            summary.setText(Summary.of(differing));
            summary.requestLayout();
            differing.stream().findFirst().ifPresentOrElse(this::go, () -> details.show(List.of()));
        }
    }

    private Void tell(Throwable failed) {
        if (!area.isDisposed()) {
            summary.setText("The two versions cannot be compared: " + Failures.problems(failed).stream().findFirst()
                    .map(each -> each.place().map(place -> place + ": ").orElse("") + each.text() + " " + each.nextStep()).orElse(""));
            summary.requestLayout();
        }
        return null;
    }

    private void choose(Line line, boolean here) {
        chosen = Optional.of(line);
        (here ? right : left).follow(line.partner());
        details.show(details(line));
    }

    private static List<Detail> details(Line line) {
        return !line.details().isEmpty() || !line.differs() ? line.details()
                : List.of(new Detail("The whole of it", line.signs().contains(Sign.REMOVED) ? "is there" : "", line.signs().contains(Sign.ADDED) ? "is there" : ""));
    }

    /** Goes on to the next difference, and from the last to the first. */
    private void step(int direction) {
        if (!differing.isEmpty()) {
            int at = chosen.map(line -> differing.indexOf(line) >= 0 || line.partner().isEmpty() ? differing.indexOf(line)
                    : differing.indexOf(line.partner().get())).orElse(-1);
            go(differing.get(Math.floorMod(at < 0 && direction < 0 ? -1 : at + direction, differing.size())));
        }
    }

    private void go(Line line) {
        chosen = Optional.of(line);
        boolean gone = line.signs().contains(Sign.REMOVED);
        left.follow(gone ? Optional.of(line) : line.partner());
        right.follow(gone ? Optional.empty() : Optional.of(line));
        details.show(details(line));
    }

    /** The window shows another site: what is compared here belongs to none that is open. */
    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        if (shown.filter(input().site()::equals).isEmpty()) {
            area.getDisplay().asyncExec(() -> getSite().getPage().closeEditor(this, false));
        }
    }

    @Override
    public void setFocus() {
        right.viewer().getTree().setFocus();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("a comparison is never dirty");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a comparison is not saved");
    }
}
