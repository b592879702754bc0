package org.slipway.acme.firmware.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.slipway.acme.firmware.Urgency;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;

/** The firmware images of the site that the window shows, most urgent first; one that is opened comes up in its editor. */
public final class FirmwareView implements SiteFollower {
    static final String ID = "org.slipway.acme.firmware.ui.firmware";

    private final WindowSite site;
    private final SiteNavigation navigation;
    private final TableColumnLayout layout = new TableColumnLayout();
    private Label summary;
    private TableViewer table;

    @Inject
    public FirmwareView(WindowSite site, SiteNavigation navigation) {
        this.site = site;
        this.navigation = navigation;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        summary = WidgetIds.mark(new Label(parent, SWT.WRAP), "acme.firmware.summary");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(summary);
        var around = new Composite(parent, SWT.NONE);
        around.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(around);
        table = new TableViewer(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(table.getControl(), "acme.firmware.table");
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        column(Messages.urgency, 15, row -> row.urgency().getLiteral());
        column(Messages.image, 30, FirmwareRow::name);
        column(Messages.version, 15, FirmwareRow::version);
        column(Messages.devices, 40, row -> row.devices().isEmpty() ? Messages.no_devices : String.join(", ", row.devices()));
        table.addOpenListener(event -> open((FirmwareRow) table.getStructuredSelection().getFirstElement()));
        site.follow(table.getControl(), this);
    }

    private void column(String heading, int share, Function<FirmwareRow, String> text) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, 80));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text.apply((FirmwareRow) row)));
    }

    private void open(FirmwareRow row) {
        site.current().ifPresent(shown -> navigation.open(shown, row.path(), row.range()));
    }

    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        if (shown.isEmpty()) {
            show(List.of(), Messages.no_site);
        } else {
            ask(shown.get());
        }
    }

    @Override
    public void snapshotChanged(SiteSnapshot now) {
        site.current().ifPresent(this::ask);
    }

    /** The question runs in a Job; when its answer comes, the window may show another site, or the view be closed. */
    private void ask(OpenedSite shown) {
        shown.ask(Messages.job, FirmwareRow::of).thenAccept(rows -> {
            if (!table.getControl().isDisposed() && site.current().filter(shown::equals).isPresent()) {
                long pressing = rows.stream().filter(row -> row.urgency() == Urgency.CRITICAL && !row.devices().isEmpty()).count();
                show(rows, rows.isEmpty() ? Messages.no_images : NLS.bind(Messages.summary, rows.size(), pressing));
            }
        });
    }

    private void show(List<FirmwareRow> rows, String said) {
        if (!rows.equals(table.getInput())) {
            table.setInput(rows);
        }
        summary.setText(said);
        summary.requestLayout();
    }

    @Focus
    void focus() {
        table.getControl().setFocus();
    }
}
