package org.slipway.workbench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.WindowSite;

/** Lists what was done, the latest on top; a double-click goes back, or forward again, to just after that step. */
public final class HistoryView implements SiteFollower {

    /** A step, and whether it is done or taken back. */
    record Row(IUndoableOperation step, boolean done) {
    }

    private final WindowSite site;
    private final IOperationHistory history;
    private TableViewer table;
    private Label hint;

    @Inject
    public HistoryView(WindowSite site, IWorkbenchWindow window) {
        this.site = site;
        this.history = window.getWorkbench().getOperationSupport().getOperationHistory();
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        hint = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(hint);
        table = new TableViewer(parent, SWT.FULL_SELECTION | SWT.V_SCROLL);
        WidgetIds.mark(table.getControl(), "history.table");
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(table.getControl());
        table.setContentProvider(ArrayContentProvider.getInstance());
        table.setLabelProvider(new HistoryLabels(table.getTable()));
        table.addDoubleClickListener(event -> goTo((Row) table.getStructuredSelection().getFirstElement()));
        IOperationHistoryListener listener = event -> {
            if (!table.getControl().isDisposed() && context().filter(event.getOperation()::hasContext).isPresent()) {
                show();
            }
        };
        history.addOperationHistoryListener(listener);
        table.getControl().addDisposeListener(gone -> history.removeOperationHistoryListener(listener));
        site.follow(table.getControl(), this);
    }

    private Optional<IUndoContext> context() {
        return site.current().map(OpenedSite::undoContext);
    }

    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        show();
    }

    /** Taken back steps on top, greyed, the next one to be done again lowest; then what is done, the latest first. */
    private void show() {
        List<Row> rows = context().map(this::rows).orElse(List.of());
        table.setInput(rows);
        hint.setText(rows.isEmpty() ? Messages.history_empty : Messages.history_hint);
        hint.requestLayout();
    }

    private List<Row> rows(IUndoContext context) {
        var rows = new ArrayList<Row>();
        for (IUndoableOperation undone : history.getRedoHistory(context)) {
            rows.add(new Row(undone, false));
        }
        for (IUndoableOperation done : List.of(history.getUndoHistory(context)).reversed()) {
            rows.add(new Row(done, true));
        }
        return rows;
    }

    private void goTo(Row row) {
        context().ifPresent(context -> new Steps(history, context).goTo(row.step(), row.done()));
    }

    @Focus
    void focus() {
        table.getControl().setFocus();
    }
}
