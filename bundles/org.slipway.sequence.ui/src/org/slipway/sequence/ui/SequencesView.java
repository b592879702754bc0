package org.slipway.sequence.ui;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.sequence.ui.editor.SequenceIcons;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;

/** The task sequences of the site that the window shows; one that is opened comes up in its editor. */
public final class SequencesView implements SiteFollower {
    static final String ID = "org.slipway.sequence.ui.sequences";

    private final WindowSite site;
    private final SiteNavigation navigation;
    private final TableColumnLayout layout = new TableColumnLayout();
    private ToolItem add;
    private Label summary;
    private TableViewer table;

    @Inject
    public SequencesView(WindowSite site, SiteNavigation navigation) {
        this.site = site;
        this.navigation = navigation;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        var icons = new SequenceIcons(new LocalResourceManager(JFaceResources.getResources(), parent));
        var bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        add = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "sequences.new");
        add.setText("New…");
        add.setToolTipText("Makes a new task sequence and opens it");
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> make()));
        summary = WidgetIds.mark(new Label(parent, SWT.WRAP), "sequences.summary");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(summary);
        var around = new Composite(parent, SWT.NONE);
        around.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(around);
        table = new TableViewer(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(table.getControl(), "sequences.table");
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        columns(icons.sequence());
        table.addOpenListener(event -> open((SequenceRow) table.getStructuredSelection().getFirstElement()));
        site.follow(table.getControl(), this);
    }

    private void columns(Image icon) {
        column("Name", 70).setLabelProvider(ColumnLabelProvider.createTextImageProvider(row -> ((SequenceRow) row).name(), row -> icon));
        column("Steps", 20).setLabelProvider(ColumnLabelProvider.createTextProvider(row -> String.valueOf(((SequenceRow) row).steps())));
    }

    private TableViewerColumn column(String heading, int share) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, 50));
        return column;
    }

    private void make() {
        site.current().flatMap(shown -> new NewSequence(table.getControl().getShell(), shown, navigation).ask())
                .ifPresent(making -> making.exceptionally(failed -> {
                    MessageDialog.openError(table.getControl().getShell(), "New task sequence",
                            "The task sequence could not be made: " + failed.getMessage() + "\n\nEnter another name, or look into the log.");
                    return null;
                }));
    }

    private void open(SequenceRow row) {
        site.current().ifPresent(shown -> navigation.open(shown, row.path(), Optional.empty()));
    }

    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        add.setEnabled(shown.isPresent());
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
                show(rows, rows.isEmpty() ? "This site has no task sequences yet. New… makes the first one." : "Double-click one to edit it.");
            }
        });
    }

    private void show(List<SequenceRow> rows, String said) {
        if (!rows.equals(table.getInput())) {
            table.setInput(rows);
        }
        if (!said.equals(summary.getText())) {
            summary.setText(said);
            summary.requestLayout();
        }
    }

    @Focus
    void focus() {
        table.getControl().setFocus();
    }
}
