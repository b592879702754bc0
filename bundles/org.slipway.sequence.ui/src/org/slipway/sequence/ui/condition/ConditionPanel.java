package org.slipway.sequence.ui.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelPackage;
import org.slipway.sequence.Entry;
import org.slipway.sequence.words.ConditionSentence;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Glyph;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.form.ElementForm;
import org.slipway.workbench.editor.form.FormContext;
import org.slipway.workbench.editor.form.Look;

/** When an entry is run: nested groups and conditions as a tree, the form of the selected one, and all of it as a sentence. */
public final class ConditionPanel {
    private final EditedFile file;
    private final Look look;
    private final ConditionEdits edits;
    private final Consumer<Condition> chosen;
    private final ConditionSentence words = new ConditionSentence();
    private final Composite panel;
    private final ToolBar bar;
    private final TreeViewer tree;
    private final ElementForm form;
    private final Text sentence;
    private final Map<ToolItem, BooleanSupplier> tools = new LinkedHashMap<>();
    private Optional<Entry> entry = Optional.empty();
    private boolean several;

    /**
     * @param chosen told which condition the user turned to
     */
    public ConditionPanel(Composite parent, FormContext context, KindImages images, Consumer<Condition> chosen) {
        this.chosen = chosen;
        this.file = context.file();
        this.look = context.look();
        this.edits = new ConditionEdits(file);
        panel = new Composite(parent, SWT.NONE);
        panel.setBackgroundMode(SWT.INHERIT_DEFAULT);
        panel.setLayout(new GridLayout());
        var heading = new Label(panel, SWT.NONE);
        heading.setText("Condition");
        heading.setFont(look.bold());
        bar = new ToolBar(panel, SWT.FLAT | SWT.RIGHT);
        tools(images);
        var sash = new SashForm(panel, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree = new TreeViewer(sash, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(tree.getTree(), "condition.tree");
        tree.setUseHashlookup(true);
        tree.setContentProvider(new Content());
        tree.setLabelProvider(ColumnLabelProvider.createTextImageProvider(each -> line((Condition) each), each -> images.of(((EObject) each).eClass())));
        tree.addSelectionChangedListener(event -> show());
        tree.getTree().addListener(SWT.KeyDown, this::key);
        tree.getTree().addListener(SWT.Selection, event -> selected().ifPresent(chosen));
        form = new ElementForm(sash, context, feature -> feature != ModelPackage.Literals.CONDITION_GROUP__CONDITIONS);
        form.control().addListener(SWT.Activate, event -> selected().ifPresent(chosen));
        sash.setWeights(2, 3);
        sentence = WidgetIds.mark(new Text(panel, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "condition.sentence");
        var wide = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        wide.heightHint = 3 * sentence.getLineHeight();
        wide.widthHint = 100;
        sentence.setLayoutData(wide);
    }

    /** Groups by what they ask of the conditions below them. */
    private String line(Condition condition) {
        return condition instanceof ConditionGroup group ? Words.of(group.eClass()).replaceFirst(" condition$", "") + " of these" : words.of(condition);
    }

    private void tools(KindImages images) {
        var add = tool(SWT.DROP_DOWN, Glyph.ADD, "Add condition", "Adds a condition or a group: into the selected group, or behind the selected condition", "add",
                this::editable, () -> addMenu(images));
        add.setText("Add condition");
        tool(SWT.PUSH, Glyph.REMOVE, "", "Remove (Del)", "remove", () -> editable() && selected().isPresent(), this::remove);
        tool(SWT.PUSH, Glyph.UP, "", "Move up (Alt+Up)", "up", () -> canMove(-1), () -> move(-1));
        tool(SWT.PUSH, Glyph.DOWN, "", "Move down (Alt+Down)", "down", () -> canMove(1), () -> move(1));
        for (EClass kind : List.of(ModelPackage.Literals.ALL_CONDITION, ModelPackage.Literals.ANY_CONDITION, ModelPackage.Literals.NONE_CONDITION)) {
            var item = new ToolItem(bar, SWT.PUSH);
            item.setText(ConditionEdits.name(kind).split(" ")[0]);
            item.setToolTipText("Turns the selected group into “" + ConditionEdits.name(kind) + "”");
            WidgetIds.mark(item, "condition.turn." + kind.getName());
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> turn(kind)));
            tools.put(item, () -> editable() && selected().filter(each -> each instanceof ConditionGroup && each.eClass() != kind).isPresent());
        }
    }

    private ToolItem tool(int style, Glyph glyph, String text, String toolTip, String id, BooleanSupplier useful, Runnable pressed) {
        var item = WidgetIds.mark(new ToolItem(bar, style), "condition." + id);
        item.setText(text);
        item.setImage(glyph.image(look.resources()));
        item.setDisabledImage(glyph.faint(look.resources()));
        item.setToolTipText(toolTip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        tools.put(item, useful);
        return item;
    }

    private boolean editable() {
        return entry.isPresent() && !several && !file.resource().broken();
    }

    private void addMenu(KindImages images) {
        var menu = new Menu(bar);
        boolean groups = true;
        for (EClass kind : ConditionEdits.kinds(file.kinds())) {
            if (groups && !ConditionEdits.isGroup(kind)) {
                groups = false;
                new MenuItem(menu, SWT.SEPARATOR);
            }
            var item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "condition.add." + file.kinds().key(kind));
            item.setText(ConditionEdits.name(kind));
            item.setImage(images.of(kind));
            item.setToolTipText(file.kinds().documentation(kind));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> add(kind)));
        }
        menu.setLocation(bar.toDisplay(0, bar.getSize().y));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    /** Adds a condition of a kind where the selection says. */
    public void add(EClass kind) {
        entry.filter(each -> editable()).ifPresent(owner -> {
            Condition made = edits.add(owner, selected(), kind);
            refresh();
            select(made);
            chosen.accept(made);
            form.setFocus();
        });
    }

    private void remove() {
        selected().filter(each -> editable()).ifPresent(gone -> {
            Optional<Condition> next = edits.remove(gone);
            refresh();
            next.ifPresent(this::select);
        });
    }

    private boolean canMove(int by) {
        return editable() && selected().filter(each -> ConditionEdits.canMove(each, by)).isPresent();
    }

    private void move(int by) {
        if (canMove(by)) {
            selected().ifPresent(each -> edits.move(each, by));
            refresh();
        }
    }

    private void turn(EClass kind) {
        selected().filter(ConditionGroup.class::isInstance).map(ConditionGroup.class::cast).filter(each -> editable()).ifPresent(group -> {
            Condition made = edits.turn(group, kind);
            refresh();
            select(made);
            chosen.accept(made);
        });
    }

    private void key(Event event) {
        Runnable wanted = switch (event.stateMask | event.keyCode) {
            case SWT.DEL -> this::remove;
            case SWT.ALT | SWT.ARROW_UP -> () -> move(-1);
            case SWT.ALT | SWT.ARROW_DOWN -> () -> move(1);
            default -> null;
        };
        if (wanted != null) {
            event.doit = false;
            wanted.run();
        }
    }

    private Optional<Condition> selected() {
        return Optional.ofNullable((Condition) tree.getStructuredSelection().getFirstElement());
    }

    public void select(Condition condition) {
        if (selected().filter(condition::equals).isEmpty()) {
            tree.setSelection(new StructuredSelection(condition), true);
        }
    }

    private void show() {
        boolean any = selected().isPresent();
        selected().ifPresent(form::show);
        form.control().setVisible(any);
        tools.forEach((tool, useful) -> tool.setEnabled(useful.getAsBoolean()));
    }

    /**
     * @param several whether more than this entry is selected, so that there is no one condition to edit
     */
    public void show(Optional<Entry> shown, boolean several) {
        boolean other = !entry.equals(shown);
        entry = shown;
        this.several = several;
        if (other || tree.getInput() == null) {
            form.commit();
            tree.setInput(this);
            tree.expandAll();
            entry.map(Entry::getWhen).ifPresent(this::select);
        }
        refresh();
    }

    public void refresh() {
        tree.refresh();
        tree.expandAll();
        form.setEditable(!file.resource().broken());
        show();
        String said = several ? "Select a single entry to edit its condition." : entry.map(this::sentence).orElse("");
        if (!said.equals(sentence.getText())) {
            sentence.setText(said);
        }
    }

    private String sentence(Entry of) {
        return of.getWhen() == null ? "Runs always. Add a condition to run it only where that holds." : "Runs only if " + words.of(of.getWhen()) + ".";
    }

    public void showProblems() {
        if (selected().isPresent()) {
            form.showProblems();
        }
    }

    public Optional<EStructuralFeature> focused() {
        return form.focused();
    }

    /** Puts the keyboard into a field of the selected condition. */
    public void focus(EStructuralFeature feature) {
        form.focus(feature);
    }

    public boolean isPending() {
        return form.isPending();
    }

    public void commit() {
        form.commit();
    }

    public void colour() {
        form.colour();
    }

    public Control control() {
        return panel;
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            var roots = new ArrayList<Object>();
            entry.map(Entry::getWhen).filter(when -> !several).ifPresent(roots::add);
            return roots.toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof ConditionGroup group ? group.getConditions().toArray() : new Object[0];
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ConditionGroup group && !group.getConditions().isEmpty();
        }

        @Override
        public Object getParent(Object element) {
            return ((EObject) element).eContainer();
        }
    }
}
