package org.slipway.sequence.ui;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.IMenuService;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;

/** The task sequences of the site that the window shows; one that is opened comes up in its editor. */
public final class SequencesView implements SiteFollower {
    static final String ID = "org.slipway.sequence.ui.sequences";
    private static final String MENU = "popup:" + ID;

    private final WindowSite site;
    private final SiteNavigation navigation;
    private final ESelectionService selection;
    private final IWorkbenchWindow window;
    private final TableColumnLayout layout = new TableColumnLayout();
    private ViewIcons icons;
    private ToolBar tools;
    private Label summary;
    private TableViewer table;

    @Inject
    public SequencesView(WindowSite site, SiteNavigation navigation, ESelectionService selection, IWorkbenchWindow window) {
        this.site = site;
        this.navigation = navigation;
        this.selection = selection;
        this.window = window;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        icons = new ViewIcons(new LocalResourceManager(JFaceResources.getResources(), parent));
        tools = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tools);
        tool("actions/new", "sequences.new", "New: makes a task sequence from a template and opens it", this::make);
        var commands = new WindowCommands(window);
        tool("actions/import", "sequences.import", "Import: brings in sequences of MDT and Configuration Manager", () -> commands.run("org.slipway.sequence.ui.import"));
        tool("actions/export", "sequences.export", "Export: writes a sequence for MDT or Configuration Manager", () -> commands.run("org.slipway.sequence.ui.export"));
        tool("actions/compare", "sequences.compare", "Compare: shows two versions side by side", () -> commands.run("org.slipway.sequence.ui.compare"));
        summary = WidgetIds.mark(new Label(parent, SWT.WRAP), "sequences.summary");
        summary.setVisible(false);
        GridDataFactory.fillDefaults().exclude(true).applyTo(summary);
        var around = new Composite(parent, SWT.NONE);
        around.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(around);
        table = new TableViewer(around, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(table.getControl(), "sequences.table");
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        columns(icons.named("sequence"));
        table.addSelectionChangedListener(event -> publish());
        table.addOpenListener(event -> rows().forEach(this::open));
        table.getControl().addListener(SWT.KeyDown, key -> {
            if (key.keyCode == SWT.DEL && key.stateMask == 0) {
                commands.run("org.slipway.workbench.delete");
            }
        });
        createMenu();
        site.follow(table.getControl(), this);
    }

    private void tool(String icon, String id, String said, Runnable act) {
        var tool = WidgetIds.mark(new ToolItem(tools, SWT.PUSH), id);
        tool.setImage(icons.named(icon));
        tool.setToolTipText(said);
        tool.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> act.run()));
    }

    private void createMenu() {
        var menu = new MenuManager();
        window.getService(IMenuService.class).populateContributionManager(menu, MENU);
        table.getControl().setMenu(menu.createContextMenu(table.getControl()));
        table.getControl().addDisposeListener(gone -> window.getService(IMenuService.class).releaseContributions(menu));
    }

    private void columns(Image icon) {
        column("Name", 58).setLabelProvider(ColumnLabelProvider.createTextImageProvider(row -> ((SequenceRow) row).name(), row -> icon));
        column("Steps", 12).setLabelProvider(ColumnLabelProvider.createTextProvider(row -> String.valueOf(((SequenceRow) row).steps())));
        column("Id", 30).setLabelProvider(ColumnLabelProvider.createTextProvider(row -> ((SequenceRow) row).id()));
    }

    private TableViewerColumn column(String heading, int share) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, 50));
        return column;
    }

    private List<SequenceRow> rows() {
        List<?> chosen = table.getStructuredSelection().toList();
        return chosen.stream().map(SequenceRow.class::cast).toList();
    }

    /** Commands know the chosen rows as elements of the site. */
    private void publish() {
        selection.setSelection(new StructuredSelection(site.current().map(OpenedSite::snapshot)
                .map(now -> rows().stream().flatMap(row -> row.element(now).stream()).toList()).orElse(List.of())));
    }

    private void make() {
        site.current().flatMap(shown -> new NewSequence(window.getShell(), shown, navigation).ask()).ifPresent(making -> making.exceptionally(this::tell));
    }

    private Void tell(Throwable failed) {
        if (!window.getShell().isDisposed()) {
            ProblemDialog.show(window.getShell(), Failures.problems(failed));
        }
        return null;
    }

    private void open(SequenceRow row) {
        site.current().ifPresent(shown -> navigation.open(shown, row.path(), Optional.empty()));
    }

    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        for (ToolItem each : tools.getItems()) {
            each.setEnabled(shown.isPresent());
        }
        shown.ifPresentOrElse(this::ask, () -> show(List.of(), "Open a site to see its task sequences."));
    }

    @Override
    public void snapshotChanged(SiteSnapshot now) {
        site.current().ifPresent(this::ask);
    }

    /** The question runs in a Job; when its answer comes, the window may show another site, or the view be closed. */
    private void ask(OpenedSite shown) {
        shown.ask("Listing task sequences", SequenceRow::of).thenAccept(rows -> {
            if (!table.getControl().isDisposed() && site.current().filter(shown::equals).isPresent()) {
                show(rows, rows.isEmpty() ? "This site has no task sequences yet. Make one from a template, or import some." : "");
            }
        }).exceptionally(this::tell);
    }

    /** What was chosen stays chosen, also when it is called otherwise now. */
    private void show(List<SequenceRow> now, String said) {
        if (!now.equals(table.getInput())) {
            List<SequenceRow> chosen = rows();
            table.setInput(now);
            table.setSelection(new StructuredSelection(now.stream().filter(row -> chosen.stream().anyMatch(row::isThat)).toList()));
        }
        if (!said.equals(summary.getText())) {
            summary.setText(said);
            summary.setVisible(!said.isEmpty());
            GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).exclude(said.isEmpty()).applyTo(summary);
            summary.requestLayout();
        }
    }

    @Focus
    void focus() {
        table.getControl().setFocus();
    }
}
