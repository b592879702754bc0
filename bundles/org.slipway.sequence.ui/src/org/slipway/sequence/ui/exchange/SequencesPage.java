package org.slipway.sequence.ui.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.Problem;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Colours;

/** What the files hold, and under which ids it comes into the site. */
final class SequencesPage extends WizardPage {
    private final ImportPlan plan;
    private final TableColumnLayout layout = new TableColumnLayout();
    private CheckboxTableViewer table;
    private Text id;
    private Button replace;
    private TroubleBox trouble;
    private boolean following;

    SequencesPage(ImportPlan plan) {
        super("sequences", "Import task sequences", null);
        this.plan = plan;
        setDescription("These task sequences are in the files. The id names the file in the site; other files refer to the task sequence by it.");
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(12, 12).spacing(8, 8).applyTo(area);
        var around = new Composite(area, SWT.NONE);
        around.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(680, 180).applyTo(around);
        createTable(around);
        new Label(area, SWT.NONE).setText("Id");
        id = WidgetIds.mark(new Text(area, SWT.BORDER), "import.id");
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(id);
        id.addModifyListener(typed -> idTyped());
        new Label(area, SWT.NONE);
        replace = WidgetIds.mark(new Button(area, SWT.CHECK), "import.replace");
        replace.setText("Replace the task sequences of the site that have the same ids");
        GridDataFactory.fillDefaults().span(3, 1).applyTo(replace);
        replace.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> {
            plan.replacing(replace.getSelection());
            changed();
        }));
        trouble = new TroubleBox(this, area, "import.preview.problems");
        setControl(area);
    }

    private void createTable(Composite around) {
        table = new CheckboxTableViewer(new Table(around, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL));
        WidgetIds.mark(table.getTable(), "import.sequences");
        table.getTable().setHeaderVisible(true);
        table.setContentProvider(ArrayContentProvider.getInstance());
        column("Name", 30, row -> plan.all().get(row).found().name(), false);
        column("Id", 22, row -> plan.all().get(row).id(), false);
        column("In this site", 28, row -> plan.outlook(row).text(), true);
        column("File", 20, row -> plan.all().get(row).file(), false);
        table.setCheckStateProvider(new ICheckStateProvider() {
            @Override
            public boolean isChecked(Object row) {
                return plan.all().get((Integer) row).wanted();
            }

            @Override
            public boolean isGrayed(Object row) {
                return false;
            }
        });
        table.addCheckStateListener(event -> {
            int row = (Integer) event.getElement();
            plan.set(row, plan.all().get(row).wanted(event.getChecked()));
            changed();
        });
        table.addSelectionChangedListener(event -> follow());
    }

    private void column(String heading, int share, Function<Integer, String> text, boolean judged) {
        var column = new TableViewerColumn(table, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, 80));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return text.apply((Integer) row);
            }

            @Override
            public Color getForeground(Object row) {
                return judged && !plan.outlook((Integer) row).possible() ? new Color(new Colours(table.getTable()).error()) : null;
            }
        });
    }

    /** The files are read. */
    void show() {
        List<Integer> rows = IntStream.range(0, plan.all().size()).boxed().toList();
        table.setInput(rows);
        if (!rows.isEmpty()) {
            table.setSelection(new StructuredSelection(rows.getFirst()));
        }
        follow();
        changed();
        setMessage(plan.remarks().isEmpty() ? null : ProblemDialog.text(plan.remarks()), WARNING);
    }

    private void follow() {
        Object row = table.getStructuredSelection().getFirstElement();
        following = true;
        id.setEnabled(row != null);
        id.setText(row == null ? "" : plan.all().get((Integer) row).id());
        following = false;
    }

    private void idTyped() {
        if (!following && table.getStructuredSelection().getFirstElement() instanceof Integer row) {
            plan.set(row, plan.all().get(row).withId(id.getText().strip()));
            changed();
        }
    }

    private void changed() {
        table.refresh();
        trouble.show("", List.of());
        setErrorMessage(plan.objection().orElse(null));
        setPageComplete(plan.objection().isEmpty());
    }

    void show(List<Problem> problems) {
        trouble.show("The import cannot be done like this.", problems);
    }
}
