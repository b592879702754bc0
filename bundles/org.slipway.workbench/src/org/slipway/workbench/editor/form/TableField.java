package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.CellToolTips;
import org.slipway.workbench.editor.file.Glyph;

/** Several values, one to a line, with a tool bar below them. */
abstract class TableField extends Field {
    private static final int LEAST_ROWS = 1;
    private static final int MOST_ROWS = 10;

    /**
     * A line of the table.
     *
     * @param index of the value in its list
     */
    record Row(int index, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    private final Map<ToolItem, BooleanSupplier> tools = new LinkedHashMap<>();
    private Composite box;
    private TableViewer viewer;
    private ToolBar bar;
    private List<Row> rows = List.of();
    private boolean editable = true;

    TableField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature);
    }

    abstract List<String> headings();

    abstract List<Row> rows();

    /** Adds the tools below the table. */
    abstract void tools();

    /** Makes the table's cells editable, where they are. */
    void columns(List<TableViewerColumn> columns) {
    }

    /** What a double click, or the enter key, does. */
    void activated() {
    }

    @Override
    final Control create(Composite parent) {
        box = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        box.setLayout(layout);
        viewer = new TableViewer(box, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        mark(viewer.getControl()).setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        CellToolTips.on(viewer);
        makeColumns();
        viewer.addSelectionChangedListener(event -> enable());
        viewer.addDoubleClickListener(event -> activated());
        viewer.getTable().addListener(SWT.KeyDown, event -> key(event.keyCode, event.stateMask));
        bar = new ToolBar(box, SWT.FLAT | SWT.HORIZONTAL | SWT.RIGHT);
        tools();
        hideWhenEmpty();
        return box;
    }

    private void makeColumns() {
        List<String> headings = headings();
        viewer.getTable().setHeaderVisible(headings.size() > 1);
        viewer.getTable().setLinesVisible(headings.size() > 1);
        var columns = new ArrayList<TableViewerColumn>();
        for (int i = 0; i < headings.size(); i++) {
            int at = i;
            var column = new TableViewerColumn(viewer, SWT.NONE);
            column.getColumn().setText(headings.get(i));
            column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> ((Row) row).cell(at)));
            columns.add(column);
        }
        columns(columns);
        viewer.getTable().addListener(SWT.Resize, event -> fillWidth());
    }

    private void fillWidth() {
        TableColumn[] columns = viewer.getTable().getColumns();
        int left = viewer.getTable().getClientArea().width;
        List<Integer> shown = IntStream.range(0, columns.length).filter(this::isOfUse).boxed().toList();
        for (int i = 0; i < columns.length; i++) {
            int at = shown.indexOf(i);
            int width = at < 0 ? 0 : at == shown.size() - 1 ? left : at == 0 ? left * 2 / 5 : left / (shown.size() - at);
            columns[i].setWidth(width);
            columns[i].setResizable(at >= 0);
            left -= width;
        }
    }

    /** A column without a heading is there for what some lines say; where none does, its room goes to the others. */
    private boolean isOfUse(int column) {
        return !headings().get(column).isEmpty() || rows.stream().anyMatch(row -> !row.cell(column).isEmpty());
    }

    private void key(int key, int state) {
        if (editable && key == SWT.DEL && state == 0) {
            tools.keySet().stream().filter(tool -> "remove".equals(tool.getData())).filter(ToolItem::getEnabled).findFirst()
                    .ifPresent(tool -> tool.notifyListeners(SWT.Selection, new Event()));
        }
    }

    /** A tool that is enabled while there is something for it to do. The first one says its name; of the others the tool tip does, so that all fit. */
    void tool(Glyph glyph, String text, String toolTip, String part, BooleanSupplier useful, Runnable pressed) {
        var item = new ToolItem(bar, SWT.PUSH);
        WidgetIds.mark(item, "field." + feature.getName() + "." + part);
        item.setData(part);
        boolean first = tools.isEmpty();
        item.setText(first ? text : "");
        item.setImage(glyph.image(context.look().resources()));
        item.setDisabledImage(glyph.faint(context.look().resources()));
        item.setToolTipText(first ? toolTip : text + ": " + Character.toLowerCase(toolTip.charAt(0)) + toolTip.substring(1));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        tools.put(item, useful);
    }

    void enable() {
        tools.forEach((tool, useful) -> tool.setEnabled(useful.getAsBoolean() && (editable || "open".equals(tool.getData()))));
    }

    @Override
    void refresh() {
        List<Row> now = rows();
        if (!now.equals(rows)) {
            rows = now;
            viewer.setInput(now);
            fillWidth();
            hideWhenEmpty();
        }
        enable();
    }

    /** An empty table is a box that says nothing; the tools below it say what can be put there. */
    private void hideWhenEmpty() {
        boolean shown = !rows.isEmpty();
        viewer.getTable().setVisible(shown);
        ((GridData) viewer.getTable().getLayoutData()).exclude = !shown;
        box.layout();
    }

    TableViewer viewer() {
        return viewer;
    }

    Control bar() {
        return bar;
    }

    List<Row> selected() {
        List<?> selection = viewer.getStructuredSelection().toList();
        return selection.stream().map(Row.class::cast).toList();
    }

    /** Selects the line of this value once the table shows it. */
    void select(int index) {
        refresh();
        rows.stream().filter(row -> row.index() == index).findFirst()
                .ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
    }

    boolean canMove(int by) {
        List<Row> selected = selected();
        int to = selected.size() == 1 ? selected.getFirst().index() + by : -1;
        return to >= 0 && to < rows.size();
    }

    @Override
    Object sizeKey() {
        return rows.size();
    }

    @Override
    Point size(int width) {
        int tools = bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        if (rows.isEmpty()) {
            return new Point(width, tools);
        }
        int header = viewer.getTable().getHeaderVisible() ? viewer.getTable().getHeaderHeight() : 0;
        int shown = Math.clamp(rows.size(), LEAST_ROWS, MOST_ROWS);
        int table = shown * viewer.getTable().getItemHeight() + header + 4;
        return new Point(width, table + tools + 2);
    }

    @Override
    void setEditable(boolean on) {
        editable = on;
        enable();
    }

    boolean isEditable() {
        return editable;
    }

    @Override
    Control control() {
        return box;
    }

    @Override
    Control focusControl() {
        return viewer.getControl();
    }
}
