package org.slipway.workbench.editor.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Glyph;

/** The tree of a file's elements, with what can be done to them as a tool bar, a menu and keys. */
public final class ElementPanel implements EditTarget {
    private final ElementCommands commands;
    private final ResourceManager resources;
    private final ElementTree tree;
    private final Composite panel;
    private final Map<ToolItem, BooleanSupplier> tools = new LinkedHashMap<>();

    public ElementPanel(Composite parent, EditedFile file, TreeLabels labels, ElementCommands commands, ResourceManager resources,
            Consumer<EObject> select) {
        this.commands = commands;
        this.resources = resources;
        panel = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        panel.setLayout(layout);
        tools(new ToolBar(panel, SWT.FLAT | SWT.RIGHT));
        tree = new ElementTree(panel, file, labels, SWT.NONE);
        WidgetIds.mark(tree.viewer().getControl(), "elements").setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.viewer().addSelectionChangedListener(event -> {
            enable();
            tree.selectedNodes().stream().findFirst().map(TreeNode::element).ifPresent(select);
        });
        tree.viewer().getControl().addListener(SWT.KeyDown, this::key);
        menu();
        enable();
    }

    private void tools(ToolBar bar) {
        tool(bar, Glyph.ADD, "Add", "Adds an element here", "add", () -> commands.canAdd(nodes()), () -> commands.add(nodes(), bar));
        tool(bar, Glyph.REMOVE, "", "Remove: takes the selected elements out (Del)", "remove", () -> commands.canRemove(elements()), this::remove);
        tool(bar, Glyph.UP, "", "Up: moves the element up (Alt+Up)", "up", () -> commands.canMove(elements(), -1), () -> move(-1));
        tool(bar, Glyph.DOWN, "", "Down: moves the element down (Alt+Down)", "down", () -> commands.canMove(elements(), 1), () -> move(1));
    }

    private void tool(ToolBar bar, Glyph glyph, String text, String toolTip, String id, BooleanSupplier useful, Runnable pressed) {
        var item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "elements." + id);
        item.setText(text);
        item.setImage(glyph.image(resources));
        item.setDisabledImage(glyph.faint(resources));
        item.setToolTipText(toolTip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        tools.put(item, useful);
    }

    private void menu() {
        var menu = new Menu(tree.viewer().getControl());
        menu.addListener(SWT.Show, event -> {
            for (MenuItem old : menu.getItems()) {
                old.dispose();
            }
            fill(menu);
        });
        tree.viewer().getControl().setMenu(menu);
    }

    private void fill(Menu menu) {
        var add = new MenuItem(menu, SWT.CASCADE);
        add.setText("&Add");
        var kinds = new Menu(menu);
        add.setMenu(kinds);
        commands.fillAdd(nodes(), kinds);
        add.setEnabled(kinds.getItemCount() > 0);
        item(menu, "D&uplicate\tCtrl+D", "duplicate", commands.canDuplicate(elements()), this::duplicate);
        item(menu, "&Remove\tDel", "remove", commands.canRemove(elements()), this::remove);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Cu&t\tCtrl+X", "cut", commands.canRemove(elements()), this::cut);
        item(menu, "&Copy\tCtrl+C", "copy", !elements().isEmpty(), this::copy);
        item(menu, "&Paste\tCtrl+V", "paste", commands.canPaste(nodes()), this::paste);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Move u&p\tAlt+Up", "up", commands.canMove(elements(), -1), () -> move(-1));
        item(menu, "Move &down\tAlt+Down", "down", commands.canMove(elements(), 1), () -> move(1));
    }

    private static void item(Menu menu, String text, String id, boolean enabled, Runnable chosen) {
        var item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "elements.menu." + id);
        item.setText(text);
        item.setEnabled(enabled);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
    }

    private void key(Event event) {
        int key = event.stateMask | event.keyCode;
        if (key == SWT.DEL) {
            remove();
        } else if (key == (SWT.ALT | SWT.ARROW_UP)) {
            move(-1);
        } else if (key == (SWT.ALT | SWT.ARROW_DOWN)) {
            move(1);
        } else if (key == (SWT.MOD1 | 'd')) {
            duplicate();
        } else if (key == SWT.INSERT) {
            commands.add(nodes(), tree.viewer().getControl());
        } else {
            return;
        }
        event.doit = false;
    }

    private List<TreeNode> nodes() {
        return tree.selectedNodes();
    }

    private List<EObject> elements() {
        return tree.selectedElements();
    }

    @Override
    public void remove() {
        commands.remove(elements());
    }

    private void duplicate() {
        commands.duplicate(elements());
    }

    private void move(int by) {
        if (commands.canMove(elements(), by)) {
            commands.move(elements().getFirst(), by);
        }
    }

    @Override
    public void cut() {
        commands.cut(elements());
    }

    @Override
    public void copy() {
        commands.copy(elements());
    }

    @Override
    public void paste() {
        commands.paste(nodes());
    }

    public boolean hasFocus() {
        return tree.viewer().getControl().isFocusControl();
    }

    private void enable() {
        tools.forEach((tool, useful) -> tool.setEnabled(useful.getAsBoolean()));
    }

    public Control control() {
        return panel;
    }

    /** Shows the element, unless one of its folders is selected: that is the same form. */
    public void select(EObject element) {
        if (nodes().stream().noneMatch(node -> node.element() == element)) {
            tree.select(element);
        }
    }

    public void refresh() {
        tree.refresh();
        enable();
    }

    public void setFocus() {
        tree.viewer().getControl().setFocus();
    }
}
