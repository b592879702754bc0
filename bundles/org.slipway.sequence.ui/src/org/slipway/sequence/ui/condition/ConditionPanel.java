package org.slipway.sequence.ui.condition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.model.ModelPackage;
import org.slipway.sequence.Entry;
import org.slipway.sequence.words.ConditionSentence;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Glyph;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.file.ProblemBadge;
import org.slipway.workbench.editor.form.ElementForm;
import org.slipway.workbench.editor.form.FormContext;
import org.slipway.workbench.editor.form.Look;

/** When an entry is run: nested groups and conditions as a tree, the form of the selected one, and all of it as a sentence. */
public final class ConditionPanel {
    private final EditedFile file;
    private final Look look;
    private final Consumer<Condition> chosen;
    private final ConditionSentence words = new ConditionSentence();
    private final Composite panel;
    private final ToolBar bar;
    private final SashForm sash;
    private final ConditionTree tree;
    private final ConditionCommands commands;
    private final ConditionMenu menu;
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
        panel = new Composite(parent, SWT.NONE);
        panel.setBackgroundMode(SWT.INHERIT_DEFAULT);
        panel.setLayout(new GridLayout());
        var heading = new Label(panel, SWT.NONE);
        heading.setText("Condition");
        heading.setFont(look.bold());
        bar = new ToolBar(panel, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        sash = new SashForm(panel, SWT.HORIZONTAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree = new ConditionTree(sash, file, images, new ProblemBadge(look.resources()));
        var text = new ConditionText(file.kinds());
        commands = new ConditionCommands(file, new ConditionClipboard(panel.getDisplay(), text), selection());
        menu = new ConditionMenu(file.kinds(), images, commands);
        menu.on(tree.viewer().getTree());
        ConditionDrop.install(tree.viewer(), this::editable, commands, text);
        tools();
        tree.viewer().addSelectionChangedListener(event -> show());
        tree.viewer().getTree().addListener(SWT.KeyDown, this::key);
        tree.viewer().getTree().addListener(SWT.Selection, event -> tree.selected().ifPresent(chosen));
        form = new ElementForm(sash, context, feature -> feature != ModelPackage.Literals.CONDITION_GROUP__CONDITIONS);
        form.control().addListener(SWT.Activate, event -> tree.selected().ifPresent(chosen));
        sash.setWeights(2, 3);
        sentence = WidgetIds.mark(new Text(panel, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL), "condition.sentence");
        var wide = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        wide.heightHint = 3 * sentence.getLineHeight();
        wide.widthHint = 100;
        sentence.setLayoutData(wide);
    }

    private ConditionCommands.Selection selection() {
        return new ConditionCommands.Selection() {
            @Override
            public Optional<Entry> entry() {
                return editable();
            }

            @Override
            public Optional<Condition> selected() {
                return tree.selected();
            }

            @Override
            public void select(Condition condition) {
                refresh();
                tree.select(condition);
                chosen.accept(condition);
            }

            @Override
            public void added(Condition condition) {
                select(condition);
                form.setFocus();
            }
        };
    }

    private void tools() {
        tool(SWT.DROP_DOWN, Glyph.ADD, "Add condition", "Add a condition or a group (Ins): in the selected group, or below the selected condition", "add",
                commands::canAdd, () -> menu.popUpAdd(bar)).setText("Add condition");
        tool(SWT.PUSH, Glyph.REMOVE, "", "Remove (Del)", "remove", commands::hasSelected, commands::remove);
        tool(SWT.PUSH, Glyph.UP, "", "Move up (Alt+Up)", "up", () -> commands.canMove(-1), () -> commands.move(-1));
        tool(SWT.PUSH, Glyph.DOWN, "", "Move down (Alt+Down)", "down", () -> commands.canMove(1), () -> commands.move(1));
        caption("Turn into:");
        for (EClass kind : ConditionMenu.GROUPS) {
            var item = new ToolItem(bar, SWT.PUSH);
            item.setText(ConditionEdits.name(kind).split(" ")[0]);
            item.setToolTipText("Turns the selected group into “" + ConditionEdits.name(kind) + "”");
            WidgetIds.mark(item, "condition.turn." + kind.getName());
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> commands.turn(kind)));
            tools.put(item, () -> commands.canTurn(kind));
        }
    }

    /** Says what the tools behind it do with the selected group. */
    private void caption(String text) {
        new ToolItem(bar, SWT.SEPARATOR);
        var words = new ToolItem(bar, SWT.PUSH);
        words.setText(text);
        words.setEnabled(false);
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

    private Optional<Entry> editable() {
        return entry.filter(each -> !several && !file.resource().broken());
    }

    private void key(Event event) {
        Runnable wanted = switch (event.stateMask | event.keyCode) {
            case SWT.INSERT -> () -> menu.popUpAdd(bar);
            case SWT.DEL -> commands::remove;
            case SWT.ALT | SWT.ARROW_UP -> () -> commands.move(-1);
            case SWT.ALT | SWT.ARROW_DOWN -> () -> commands.move(1);
            default -> null;
        };
        if (wanted != null) {
            event.doit = false;
            wanted.run();
        }
    }

    /** What cut, copy and paste are about while the tree of conditions has the keyboard. */
    public Optional<EditTarget> target() {
        return tree.viewer().getControl().isFocusControl() ? Optional.of(commands) : Optional.empty();
    }

    public void select(Condition condition) {
        tree.select(condition);
    }

    /** A group is nothing but what it holds, unless its file says more. */
    private static boolean hasFields(Condition condition) {
        return !(condition instanceof ConditionGroup) || !condition.getExtras().isEmpty();
    }

    private void show() {
        tree.selected().ifPresent(form::show);
        sash.setMaximizedControl(tree.selected().filter(ConditionPanel::hasFields).isPresent() ? null : tree.viewer().getTree());
        tools.forEach((tool, useful) -> tool.setEnabled(useful.getAsBoolean()));
    }

    /**
     * @param several whether more than this entry is selected, so that there is no one condition to edit
     */
    public void show(Optional<Entry> shown, boolean several) {
        boolean other = !entry.equals(shown);
        if (other) {
            form.commit();
        }
        entry = shown;
        this.several = several;
        refresh();
        if (other) {
            tree.problemsChanged();
            entry.map(Entry::getWhen).filter(when -> !several).ifPresent(this::select);
        }
    }

    public void refresh() {
        tree.show(entry.map(Entry::getWhen).filter(when -> !several));
        form.setEditable(!file.resource().broken());
        show();
        String said = several ? "Select a single group or step to edit its condition." : entry.map(this::sentence).orElse("");
        if (!said.equals(sentence.getText())) {
            sentence.setText(said);
        }
    }

    private String sentence(Entry of) {
        return of.getWhen() == null ? "Always runs. Add a condition to run it only where the condition is true." : "Runs only if " + words.of(of.getWhen()) + ".";
    }

    public void showProblems() {
        tree.problemsChanged();
        if (tree.selected().isPresent()) {
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
}
