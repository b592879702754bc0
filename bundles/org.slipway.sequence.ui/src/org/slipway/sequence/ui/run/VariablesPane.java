package org.slipway.sequence.ui.run;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** The variables as they were after an act; those that it changed are marked. */
final class VariablesPane {
    private final Composite area;
    private final Text filter;
    private final Button changedOnly;
    private final Table table;
    private final Look look;
    private Map<String, String> before = Map.of();
    private Map<String, String> now = Map.of();

    VariablesPane(Composite parent, Look look) {
        this.look = look;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 6).applyTo(area);
        filter = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "run.variables.filter");
        filter.setMessage("Search variables");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        changedOnly = WidgetIds.mark(new Button(area, SWT.CHECK), "run.variables.changed");
        changedOnly.setText("Changed here only");
        var around = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(around);
        var layout = new TableColumnLayout();
        around.setLayout(layout);
        table = WidgetIds.mark(new Table(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "run.variables");
        table.setHeaderVisible(true);
        column(layout, "Variable", 36);
        column(layout, "Value", 36);
        column(layout, "Before", 28);
        WholeTexts.on(table);
        filter.addModifyListener(event -> refresh());
        changedOnly.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> refresh()));
    }

    private void column(TableColumnLayout layout, String heading, int share) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(heading);
        layout.setColumnData(column, new ColumnWeightData(share, 80));
    }

    Control control() {
        return area;
    }

    void show(Map<String, String> was, Map<String, String> is) {
        if (!was.equals(before) || !is.equals(now)) {
            before = was;
            now = is;
            refresh();
        }
    }

    void refresh() {
        String sought = filter.getText().strip().toLowerCase(Locale.ROOT);
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        before.keySet().forEach(name -> all.put(name, ""));
        all.putAll(now);
        table.setRedraw(false);
        table.removeAll();
        all.forEach((name, value) -> {
            boolean changed = !value.equals(before.getOrDefault(name, ""));
            boolean fits = name.toLowerCase(Locale.ROOT).contains(sought) || value.toLowerCase(Locale.ROOT).contains(sought);
            if (fits && (changed || !changedOnly.getSelection())) {
                row(name, value, changed);
            }
        });
        table.setRedraw(true);
    }

    private void row(String name, String value, boolean changed) {
        var item = new TableItem(table, SWT.NONE);
        String was = before.containsKey(name) ? Secrets.hidden(name, before.get(name)) : "(not set)";
        item.setText(new String[] { (changed ? "● " : "") + name, value.isEmpty() ? "(deleted)" : Secrets.hidden(name, value), changed ? was : "" });
        if (changed) {
            item.setFont(look.bold());
            item.setForeground(0, look.accent());
        }
    }
}
