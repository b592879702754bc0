package org.slipway.sequence.ui.exchange;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.workbench.WidgetIds;

/** A tab with facts of one sort, and how many there are in its title. */
final class FactsTab {
    private final String title;
    private final CTabItem tab;
    private final Table table;

    /** Something to know, and what it is about. */
    record Fact(String what, String more) {
    }

    FactsTab(CTabFolder tabs, String id, String title, String meaning) {
        this.title = title;
        tab = WidgetIds.mark(new CTabItem(tabs, SWT.NONE), id);
        var area = new Composite(tabs, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 6).applyTo(area);
        var said = new Label(area, SWT.WRAP);
        said.setText(meaning);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
        var around = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(around);
        var layout = new TableColumnLayout();
        around.setLayout(layout);
        table = WidgetIds.mark(new Table(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER), id + ".table");
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(45, 100));
        layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(55, 100));
        tab.setControl(area);
    }

    void show(List<Fact> facts) {
        tab.setText(title + " (" + facts.size() + ")");
        table.removeAll();
        for (Fact each : facts) {
            new TableItem(table, SWT.NONE).setText(new String[] { each.what(), each.more() });
        }
    }
}
