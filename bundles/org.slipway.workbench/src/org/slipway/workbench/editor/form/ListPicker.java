package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.workbench.WidgetIds;

/** Lists things to choose from, narrowed down by words that are typed. */
public final class ListPicker<T> extends Dialog {

    /** What is shown and searched of each. */
    public record Column<T>(String heading, int width, Function<T, String> text) {
    }

    private final String title;
    private final List<T> all;
    private final List<Column<T>> columns;
    private final boolean several;
    private TableViewer viewer;
    private List<T> picked = List.of();

    public ListPicker(Shell parent, String title, List<T> all, List<Column<T>> columns, boolean several) {
        super(parent);
        this.title = title;
        this.all = all;
        this.columns = columns;
        this.several = several;
    }

    /** The chosen ones; none when the dialog was cancelled. */
    public List<T> pick() {
        setBlockOnOpen(true);
        open();
        return picked;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        WidgetIds.mark(shell, "picker");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(columns.stream().mapToInt(Column::width).sum() + 60, 460);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        Text filter = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "picker.filter");
        filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        filter.setMessage("Type to narrow down");
        filter.addModifyListener(event -> show(filter.getText()));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                viewer.getControl().setFocus();
            }
        });
        viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | (several ? SWT.MULTI : SWT.SINGLE));
        WidgetIds.mark(viewer.getControl(), "picker.list").setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        columns.forEach(this::add);
        viewer.addDoubleClickListener(event -> okPressed());
        viewer.addSelectionChangedListener(event -> enable());
        show("");
        return area;
    }

    private void add(Column<T> column) {
        var made = new TableViewerColumn(viewer, SWT.NONE);
        made.getColumn().setText(column.heading());
        made.getColumn().setWidth(column.width());
        made.setLabelProvider(ColumnLabelProvider.createTextProvider(each -> column.text().apply(cast(each))));
    }

    @SuppressWarnings("unchecked")
    private T cast(Object each) {
        return (T) each; // the viewer shows nothing but the list it was given
    }

    private void show(String filter) {
        String[] words = filter.toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<T> fitting = all.stream().filter(each -> fits(each, words)).toList();
        viewer.setInput(fitting);
        if (!fitting.isEmpty()) {
            viewer.setSelection(new StructuredSelection(fitting.getFirst()), true);
        }
        enable();
    }

    private boolean fits(T each, String[] words) {
        String text = String.join(" ", columns.stream().map(column -> column.text().apply(each)).toList()).toLowerCase(Locale.ROOT);
        return List.of(words).stream().allMatch(text::contains);
    }

    private void enable() {
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(!viewer.getStructuredSelection().isEmpty());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        WidgetIds.mark(getButton(IDialogConstants.OK_ID), "picker.ok");
        enable();
    }

    @Override
    protected void okPressed() {
        List<?> chosen = viewer.getStructuredSelection().toList();
        picked = chosen.stream().map(this::cast).toList();
        super.okPressed();
    }
}
