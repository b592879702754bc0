package org.slipway.workbench.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.Messages;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.CellToolTips;
import org.slipway.workbench.help.Helping;
import org.slipway.workbench.problems.ProblemRows.Group;
import org.slipway.workbench.problems.ProblemRows.Grouping;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteProblem;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;
import org.slipway.workbench.status.ProblemCount;

/** All problems of the site, live. A double-click leads to the place; the context menu and Ctrl+1 mend what can be mended. */
public final class ProblemsView implements SiteFollower {
    public static final String QUICK_FIX = "org.slipway.workbench.quickFix";
    private static final String GROUPING = "grouping";

    private final WindowSite site;
    private final SiteNavigation navigation;
    private final MPart part;
    private final IWorkbenchWindow window;
    private final EHandlerService handlers;
    private final ESelectionService selection;
    private TreeViewer tree;
    private Text filter;
    private Label count;
    private List<Group> shown = List.of();
    private ProblemColumns columns;
    private FileChip only;

    @Inject
    public ProblemsView(WindowSite site, SiteNavigation navigation, MPart part, IWorkbenchWindow window, EHandlerService handlers,
            ESelectionService selection) {
        this.site = site;
        this.navigation = navigation;
        this.part = part;
        this.window = window;
        this.handlers = handlers;
        this.selection = selection;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createTop(parent);
        var around = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(around);
        tree = new TreeViewer(around, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(tree.getControl(), "problems.tree");
        tree.setContentProvider(new ProblemContent());
        tree.setUseHashlookup(true);
        columns = ProblemColumns.addTo(tree);
        columns.showPaths(grouping() == Grouping.BY_SEVERITY);
        around.setLayout(columns.layout());
        CellToolTips.on(tree);
        tree.addDoubleClickListener(event -> chosen().ifPresent(this::open));
        tree.addSelectionChangedListener(event -> selection.setSelection(event.getStructuredSelection()));
        createMenu();
        handlers.activateHandler(QUICK_FIX, new Object() {
            @Execute
            void fix() {
                offerFixes();
            }
        });
        site.follow(tree.getControl(), this);
    }

    private void createTop(Composite parent) {
        var top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 6).spacing(8, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        filter = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(Messages.problems_filter);
        WidgetIds.mark(filter, "problems.filter");
        GridDataFactory.fillDefaults().hint(280, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        filter.addModifyListener(typed -> show());
        only = new FileChip(top, this::showAll);
        var severity = new Button(top, SWT.CHECK);
        severity.setText(Messages.problems_by_severity);
        severity.setSelection(grouping() == Grouping.BY_SEVERITY);
        severity.addListener(SWT.Selection, pressed -> {
            part.getPersistedState().put(GROUPING, (severity.getSelection() ? Grouping.BY_SEVERITY : Grouping.BY_FILE).name());
            columns.showPaths(severity.getSelection());
            tree.getControl().getParent().layout();
            show();
        });
        count = new Label(top, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
        WidgetIds.mark(count, "problems.count");
    }

    private Grouping grouping() {
        return Grouping.BY_SEVERITY.name().equals(part.getPersistedState().get(GROUPING)) ? Grouping.BY_SEVERITY : Grouping.BY_FILE;
    }

    private void createMenu() {
        var menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> chosen().ifPresent(problem -> {
            fill(menu, problem);
            if (!problem.fixes().isEmpty()) {
                menu.add(new Separator());
            }
            menu.add(action(Messages.problems_show, () -> open(problem)));
            menu.add(action(Messages.bind(Messages.problems_explain, problem.problem().code()),
                    () -> Helping.in(window).code(problem.problem().code())));
            menu.add(action(Messages.problems_copy, () -> copy(problem)));
        }));
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
    }

    private void fill(MenuManager menu, SiteProblem problem) {
        for (String fix : problem.fixes()) {
            menu.add(action(fix, () -> mend(problem, fix)));
        }
    }

    private static Action action(String label, Runnable work) {
        return new Action(label.replace("&", "&&")) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    /** Ctrl+1: the fixes of the chosen problem, below its line; a heading stands for its first one. */
    private void offerFixes() {
        chooseProblem();
        Optional<SiteProblem> problem = chosen();
        var menu = new MenuManager();
        problem.ifPresent(each -> fill(menu, each));
        if (menu.isEmpty()) {
            Action none = action(Messages.problems_no_fix, () -> { });
            none.setEnabled(false);
            menu.add(none);
        }
        Menu shown = menu.createContextMenu(tree.getControl());
        TreeItem[] lines = tree.getTree().getSelection();
        if (lines.length > 0) {
            Rectangle line = lines[0].getBounds();
            shown.setLocation(tree.getTree().toDisplay(new Point(line.x, line.y + line.height)));
        }
        shown.setVisible(true);
    }

    void chooseProblem() {
        if (tree.getStructuredSelection().getFirstElement() instanceof Group group) {
            tree.setExpandedState(group, true);
            tree.setSelection(new StructuredSelection(group.problems().getFirst()), true);
        }
    }

    private void mend(SiteProblem problem, String fix) {
        site.current().ifPresent(shown -> shown.fix(problem, fix).exceptionally(failed -> {
            ProblemDialog.show(window.getShell(), Failures.problems(failed));
            return null;
        }));
    }

    private void copy(SiteProblem problem) {
        var clipboard = new Clipboard(tree.getControl().getDisplay());
        clipboard.setContents(new Object[] { problem.problem().toString() }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
    }

    private Optional<SiteProblem> chosen() {
        IStructuredSelection lines = tree.getStructuredSelection();
        return lines.getFirstElement() instanceof SiteProblem problem ? Optional.of(problem) : Optional.empty();
    }

    private void open(SiteProblem problem) {
        site.current().ifPresent(shown -> navigation.open(shown, problem.path(), Optional.of(problem.range())));
    }

    @Override
    public void siteChanged(Optional<OpenedSite> now) {
        fill(List.of());
        only.clear();
        show();
    }

    @Override
    public void snapshotChanged(SiteSnapshot now) {
        show();
    }

    private void show() {
        List<SiteProblem> all = site.current().map(shown -> shown.snapshot().problems()).orElse(List.of());
        List<Group> groups = ProblemRows.of(only.filter(all), grouping(), filter.getText());
        if (!groups.equals(shown) || !problems(groups).equals(problems(shown))) {
            fill(groups);
        }
        count.setText(site.current().isEmpty() ? Messages.problems_no_site
                : ProblemCount.of(all).text() + (all.size() > ProblemRows.MOST ? Messages.bind(Messages.problems_first, ProblemRows.MOST) : ""));
        count.requestLayout();
    }

    /** What was open stays so, and what was closed; a heading that comes new is open, so that what is found is seen. */
    private void fill(List<Group> groups) {
        boolean searching = !filter.getText().isBlank();
        List<Object> open = new ArrayList<>(List.of(tree.getExpandedElements()));
        groups.stream().filter(group -> searching || !shown.contains(group)).forEach(open::add);
        shown = groups;
        tree.getControl().setRedraw(false);
        try {
            tree.setInput(groups);
            tree.setExpandedElements(open.toArray());
        } finally {
            tree.getControl().setRedraw(true);
        }
    }

    private static List<SiteProblem> problems(List<Group> groups) {
        return groups.stream().flatMap(group -> group.problems().stream()).toList();
    }

    /** Chooses a file's problems, for who comes from elsewhere. */
    public void showOnly(String path) {
        filter.setText("");
        only.show(path);
        show();
    }

    void showAll() {
        only.clear();
        show();
    }

    @Focus
    void focus() {
        tree.getControl().setFocus();
    }
}
