package org.slipway.workbench.uses;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.di.Focus;
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
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;

/** Answers “who uses this?” for one element, and keeps the answer up to date while the site changes. */
public final class UsesView implements SiteFollower {
    public static final String ID = "org.slipway.workbench.uses";

    private final WindowSite site;
    private final SiteNavigation navigation;
    private final KindLook look = KindLook.read(Platform.getExtensionRegistry(), Icons.ofTheWorkbench());
    private Optional<SiteElement> asked = Optional.empty();
    private final TableColumnLayout layout = new TableColumnLayout();
    private TableViewer table;
    private Label title;

    @Inject
    public UsesView(WindowSite site, SiteNavigation navigation) {
        this.site = site;
        this.navigation = navigation;
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        title = WidgetIds.mark(new Label(parent, SWT.WRAP), "uses.title");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(title);
        var around = new Composite(parent, SWT.NONE);
        around.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(around);
        table = new TableViewer(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(table.getControl(), "uses.table");
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.getTable().setHeaderVisible(true);
        column(Messages.uses_who, 36, UseRow::label, true);
        column(Messages.uses_kind, 16, row -> look.name(row.kindKey()), false);
        column(Messages.uses_feature, 16, UseRow::feature, false);
        column(Messages.uses_place, 32, row -> row.path() + (row.line() == 0 ? "" : ":" + row.line()), false);
        table.addDoubleClickListener(event -> open((UseRow) table.getStructuredSelection().getFirstElement()));
        site.follow(table.getControl(), this);
        say(Messages.uses_hint);
    }

    private void column(String heading, int share, Function<UseRow, String> text, boolean pictured) {
        var resources = new LocalResourceManager(JFaceResources.getResources(), table.getControl());
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, 80));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((UseRow) row);
            }

            @Override
            public Image getImage(Object row) {
                return pictured ? resources.create(look.icon(((UseRow) row).kindKey())) : null;
            }
        });
    }

    private void open(UseRow row) {
        site.current().ifPresent(shown -> navigation.open(shown, row.path(), Optional.of(row.range())));
    }

    /** Asks for the users of this element. */
    public void ask(SiteElement element) {
        asked = Optional.of(element);
        refresh();
    }

    private void refresh() {
        Optional<OpenedSite> shown = site.current();
        if (shown.isEmpty() || asked.isEmpty()) {
            table.setInput(List.of());
            say(Messages.uses_hint);
            return;
        }
        SiteElement element = asked.get();
        shown.get().ask(Messages.uses_job, open -> UseRow.of(open, element)).thenAccept(rows -> {
            if (!table.getControl().isDisposed() && asked.filter(element::equals).isPresent()) {
                if (!rows.equals(table.getInput())) {
                    table.setInput(rows);
                }
                String what = look.name(element.kindKey()) + " “" + element.label() + "”";
                say(Messages.bind(rows.isEmpty() ? Messages.uses_none : rows.size() == 1 ? Messages.uses_one : Messages.uses_some, what, rows.size()));
            }
        });
    }

    private void say(String what) {
        title.setText(what);
        title.requestLayout();
    }

    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        asked = Optional.empty();
        refresh();
    }

    @Override
    public void snapshotChanged(SiteSnapshot now) {
        if (asked.isPresent()) {
            refresh();
        }
    }

    @Focus
    void focus() {
        table.getControl().setFocus();
    }
}
