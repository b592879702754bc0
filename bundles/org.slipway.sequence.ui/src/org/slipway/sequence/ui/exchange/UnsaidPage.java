package org.slipway.sequence.ui.exchange;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.base.Problem;
import org.slipway.base.Severity;
import org.slipway.sequence.ui.exchange.Exporter.Draft;
import org.slipway.workbench.WidgetIds;

/** What the other tool will not understand, and what is left empty. */
final class UnsaidPage extends WizardPage {
    private Table table;
    private TroubleBox trouble;

    UnsaidPage() {
        super("unsaid", "What differs in the other tool", null);
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
        var around = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(720, 260).applyTo(around);
        var layout = new TableColumnLayout();
        around.setLayout(layout);
        table = WidgetIds.mark(new Table(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER), "export.unsaid");
        table.setHeaderVisible(true);
        column(layout, "What", 58);
        column(layout, "What to do", 42);
        trouble = new TroubleBox(this, area, "export.trouble");
        setControl(area);
    }

    private void column(TableColumnLayout layout, String heading, int share) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(heading);
        layout.setColumnData(column, new ColumnWeightData(share, 100));
    }

    void show(Draft draft) {
        trouble.show("", List.of());
        table.removeAll();
        draft.written().problems().forEach(each -> new TableItem(table, SWT.NONE).setText(new String[] { sign(each) + each.text(), each.nextStep() }));
        int things = draft.written().problems().size();
        setDescription((things == 0 ? "The other tool takes all of it as it is. " : things == 1 ? "One thing differs there. " : things + " things differ there. ")
                + "“Export” writes " + draft.file() + ".");
        setMessage(draft.inClear() == 0 ? null : "The file will hold " + (draft.inClear() == 1 ? "1 secret" : draft.inClear() + " secrets")
                + " in plain text: keep it where nobody else can read it.", WARNING);
    }

    private static String sign(Problem problem) {
        return problem.severity() == Severity.INFO ? "" : "! ";
    }

    void show(List<Problem> problems) {
        trouble.show("Nothing was written.", problems);
    }
}
