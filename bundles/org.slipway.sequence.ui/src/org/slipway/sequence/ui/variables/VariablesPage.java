package org.slipway.sequence.ui.variables;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flows;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.PageContext;

/** Every variable of a sequence: its type, where it is set and where it is read. A place that is opened is shown in the tree. */
final class VariablesPage implements KindPage {

    /** A cell names so many places; the lines below have them all. */
    private static final int MOST_NAMED = 8;

    /** A line for a variable; its uses are the lines below. */
    private record Row(String name, List<VariableUse> uses) {

        String type() {
            return uses.stream().map(VariableUse::type).filter(type -> !type.isEmpty()).findFirst().orElse("");
        }

        String places(boolean sets) {
            List<String> names = uses.stream().filter(use -> use.sets() == sets).map(use -> VariableUses.name(use.entry())).distinct().toList();
            String places = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                    + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
            return !places.isEmpty() ? places : sets ? "nowhere in this sequence" : "nowhere";
        }
    }

    private final Flows flows = new Flows();
    private final PageContext context;
    private final Composite page;
    private final Text filter;
    private final TreeViewer tree;
    private SortedMap<String, List<VariableUse>> variables = new TreeMap<>();

    VariablesPage(Composite parent, PageContext context) {
        this.context = context;
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "variables.page");
        page.setLayout(new GridLayout());
        filter = WidgetIds.mark(new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "variables.filter");
        filter.setMessage("Search variables");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        var around = new Composite(page, SWT.NONE);
        var layout = new TreeColumnLayout();
        around.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(around);
        tree = new TreeViewer(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(tree.getTree(), "variables.tree");
        tree.getTree().setHeaderVisible(true);
        tree.setContentProvider(new Content());
        column(layout, "Variable", 25, Row::name, use -> (use.sets() ? "set: " : "read: ") + VariableUses.name(use.entry()));
        column(layout, "Type", 10, Row::type, VariableUse::type);
        column(layout, "Set in", 30, row -> row.places(true), use -> use.sets() ? use.how() : "");
        column(layout, "Read in", 35, row -> row.places(false), use -> use.sets() ? "" : use.how());
        tree.addOpenListener(event -> open(tree.getStructuredSelection().getFirstElement()));
        filter.addModifyListener(event -> tree.refresh());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
                event.doit = false;
                toList();
            }
        });
        tree.setInput(context.file());
    }

    private void column(TreeColumnLayout layout, String heading, int share, Function<Row, String> ofRow, Function<VariableUse, String> ofUse) {
        var column = new TreeViewerColumn(tree, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, 60));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(line -> line instanceof Row row ? ofRow.apply(row) : ofUse.apply((VariableUse) line)));
    }

    private void toList() {
        if (tree.getStructuredSelection().isEmpty() && tree.getTree().getItemCount() > 0) {
            tree.setSelection(new StructuredSelection(tree.getTree().getItem(0).getData()), true);
        }
        setFocus();
    }

    /** A variable leads to the first place that sets it, else to the first that reads it. */
    private void open(Object line) {
        VariableUse use = line instanceof Row row ? row.uses().stream().filter(VariableUse::sets).findFirst().orElse(row.uses().getFirst()) : (VariableUse) line;
        if (use != null) {
            context.selection().select(use.entry());
            context.toDesign().run();
        }
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void modelChanged() {
        variables = context.file().resource().getContents().stream().findFirst().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast)
                .map(sequence -> new VariableUses(sequence, flows).byName()).orElseGet(TreeMap::new);
        tree.refresh();
    }

    @Override
    public void problemsChanged() {
        // the tree of entries shows them
    }

    @Override
    public void find() {
        filter.setFocus();
        filter.selectAll();
    }

    @Override
    public void setFocus() {
        tree.getControl().setFocus();
    }

    @Override
    public void colour() {
        tree.refresh();
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            String sought = filter.getText().strip().toLowerCase(Locale.ROOT);
            return variables.entrySet().stream().filter(each -> each.getKey().toLowerCase(Locale.ROOT).contains(sought))
                    .map((Map.Entry<String, List<VariableUse>> each) -> new Row(each.getKey(), List.copyOf(each.getValue()))).toArray();
        }

        @Override
        public Object[] getChildren(Object line) {
            return line instanceof Row row ? row.uses().toArray() : new Object[0];
        }

        @Override
        public boolean hasChildren(Object line) {
            return line instanceof Row;
        }

        @Override
        public Object getParent(Object line) {
            return null;
        }
    }
}
