package org.slipway.sequence.ui.compare;

import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.sequence.ui.compare.Line.Detail;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.Words;

/** The settings in which an entry differs, in words: what it is, and what each version says. */
final class DetailTable {
    private static final int LONGEST = 400;
    private final Table table;

    DetailTable(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        table = WidgetIds.mark(new Table(area, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "compare.details");
        table.setHeaderVisible(true);
        for (int share : new int[] { 22, 39, 39 }) {
            layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(share, 80));
        }
        table.getColumn(0).setText("Differs in");
    }

    void show(String left, String right) {
        table.getColumn(1).setText(left);
        table.getColumn(2).setText(right);
    }

    void show(List<Detail> details) {
        table.removeAll();
        for (Detail each : details) {
            new TableItem(table, SWT.NONE).setText(new String[] { each.what(), Words.clipped(each.left(), LONGEST), Words.clipped(each.right(), LONGEST) });
        }
    }
}
