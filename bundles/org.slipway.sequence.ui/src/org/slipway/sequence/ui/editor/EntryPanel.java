package org.slipway.sequence.ui.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Glyph;
import org.slipway.workbench.editor.form.Look;

/** The tree of a sequence with what can be done to its entries: a tool bar, a menu, keys, dragging, and a field to search. */
final class EntryPanel {

    /** What the panel asks of the page around it. */
    interface Around {
        /** Is told what is selected in the tree. */
        void chosen(List<EObject> elements);

        /** Puts the keyboard into the name's field. */
        void rename();

        /** Shows or hides the palette. */
        void togglePalette();

        /** Puts the keyboard into the palette. */
        void toPalette();
    }

    private final Look look;
    private final EntryLooks looks;
    private final EntryTree tree;
    private final EntryCommands commands;
    private final AddMenu kinds;
    private final Composite panel;
    private final EntrySearch search;
    private final ToolBar bar;
    private final Around around;
    private final Map<ToolItem, BooleanSupplier> tools = new LinkedHashMap<>();

    EntryPanel(Composite parent, EditedFile file, Look look, SequenceIcons icons, Around around) {
        this.look = look;
        this.around = around;
        this.kinds = new AddMenu(file.kinds(), icons);
        panel = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        panel.setLayout(layout);
        bar = new ToolBar(panel, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Text sought = EntrySearch.field(panel);
        looks = new EntryLooks(file);
        tree = new EntryTree(panel, file, looks, new EntryLabels(file, looks, icons, look));
        tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        search = new EntrySearch(sought, file, tree);
        var text = new EntryText(file.kinds());
        commands = new EntryCommands(file, new EntryClipboard(panel.getDisplay(), text), selection(), this::added, around::rename);
        tools(icons.of(SequencePackage.Literals.GROUP));
        tree.viewer().addSelectionChangedListener(event -> {
            enable();
            around.chosen(tree.selected());
        });
        tree.viewer().getControl().addListener(SWT.KeyDown, this::key);
        EntryDrop.install(tree.viewer(), commands, text);
        menu();
        enable();
    }

    private EntryCommands.Selection selection() {
        return new EntryCommands.Selection() {
            @Override
            public List<EObject> selected() {
                return tree.selected();
            }

            @Override
            public void select(List<? extends EObject> elements) {
                tree.refresh();
                tree.select(elements);
            }

            @Override
            public void selectAll() {
                tree.viewer().getTree().selectAll();
                tree.viewer().setSelection(tree.viewer().getSelection());
            }

            @Override
            public boolean isOpen(Group group) {
                return tree.isOpen(group);
            }

            @Override
            public boolean isShown(Entry entry) {
                return tree.isShown(entry);
            }
        };
    }

    /** What is new is seen, whatever was looked for. */
    private void added(Entry entry) {
        search.end();
        tree.refresh();
        tree.select(List.of(entry));
        around.rename();
    }

    private void tools(Image group) {
        push(Glyph.PALETTE, "Show or hide the palette of steps (F4 puts the keyboard there)", "palette", () -> true, around::togglePalette);
        var add = new ToolItem(bar, SWT.DROP_DOWN);
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> addMenu()));
        tool(add, Glyph.ADD.image(look.resources()), "Step", "Add step (Ins): below the selected step, or in the selected group", "step", commands::canAdd);
        var folder = new ToolItem(bar, SWT.PUSH);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> addGroup()));
        tool(folder, group, "", "Add group (Alt+Ins)", "group", commands::canAdd);
        push(Glyph.REMOVE, "Delete (Del)", "remove", commands::hasEntries, commands::remove);
        push(Glyph.UP, "Move up (Alt+Up)", "up", () -> commands.canMove(-1), () -> commands.move(-1));
        push(Glyph.DOWN, "Move down (Alt+Down)", "down", () -> commands.canMove(1), () -> commands.move(1));
        push(Glyph.SWITCH, "Enable or disable (F8)", "toggle", commands::hasEntries, commands::toggle);
    }

    private void push(Glyph glyph, String toolTip, String id, BooleanSupplier useful, Runnable pressed) {
        var item = new ToolItem(bar, SWT.PUSH);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        item.setDisabledImage(glyph.faint(look.resources()));
        tool(item, glyph.image(look.resources()), "", toolTip, id, useful);
    }

    private void tool(ToolItem item, Image image, String text, String toolTip, String id, BooleanSupplier useful) {
        WidgetIds.mark(item, "entries." + id);
        item.setImage(image);
        item.setText(text);
        item.setToolTipText(toolTip);
        tools.put(item, useful);
    }

    private void addMenu() {
        var menu = new Menu(bar);
        kinds.fill(menu, commands::add);
        menu.setLocation(bar.toDisplay(0, bar.getSize().y));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void addGroup() {
        commands.add(SequencePackage.Literals.GROUP);
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
        add.setText("&Add step");
        var steps = new Menu(menu);
        add.setMenu(steps);
        kinds.fill(steps, commands::add);
        add.setEnabled(commands.canAdd());
        item(menu, "Add &group\tAlt+Ins", "group", commands.canAdd(), this::addGroup);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Cu&t\tCtrl+X", "cut", commands.hasEntries(), commands::cut);
        item(menu, "&Copy\tCtrl+C", "copy", !commands.entries().isEmpty(), commands::copy);
        item(menu, "&Paste\tCtrl+V", "paste", commands.canPaste(), commands::paste);
        item(menu, "D&uplicate\tCtrl+D", "duplicate", commands.hasEntries(), commands::duplicate);
        item(menu, "&Delete\tDel", "remove", commands.hasEntries(), commands::remove);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "&Rename\tF2", "rename", commands.hasEntries(), commands::rename);
        item(menu, (commands.areEnabled() ? "Disa&ble" : "Ena&ble") + "\tF8", "toggle", commands.hasEntries(), commands::toggle);
        item(menu, "Move u&p\tAlt+Up", "up", commands.canMove(-1), () -> commands.move(-1));
        item(menu, "Move do&wn\tAlt+Down", "down", commands.canMove(1), () -> commands.move(1));
    }

    private static void item(Menu menu, String text, String id, boolean enabled, Runnable chosen) {
        var item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "entries.menu." + id);
        item.setText(text);
        item.setEnabled(enabled);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
    }

    private void key(Event event) {
        Runnable wanted = switch (event.stateMask | event.keyCode) {
            case SWT.DEL -> commands::remove;
            case SWT.F2 -> commands::rename;
            case SWT.F8 -> commands::toggle;
            case SWT.F4 -> around::toPalette;
            case SWT.INSERT -> this::addMenu;
            case SWT.ALT | SWT.INSERT -> this::addGroup;
            case SWT.ALT | SWT.ARROW_UP -> () -> commands.move(-1);
            case SWT.ALT | SWT.ARROW_DOWN -> () -> commands.move(1);
            default -> event.stateMask == SWT.MOD1 && event.keyCode == 'd' ? commands::duplicate : null;
        };
        if (wanted != null) {
            event.doit = false;
            wanted.run();
        }
    }

    /** Adds an entry of a kind where the selection says. */
    void add(EClass kind) {
        commands.add(kind);
    }

    void find() {
        search.find();
    }

    private void enable() {
        tools.forEach((tool, useful) -> tool.setEnabled(useful.getAsBoolean()));
    }

    EditTarget target() {
        return commands;
    }

    List<EObject> selected() {
        return tree.selected();
    }

    boolean hasFocus() {
        return tree.viewer().getControl().isFocusControl();
    }

    Control control() {
        return panel;
    }

    void select(EObject element) {
        if (!tree.selected().contains(element)) {
            tree.select(List.of(element));
        }
    }

    void refresh() {
        search.modelChanged();
        tree.refresh();
        enable();
    }

    void problemsChanged() {
        looks.problemsChanged();
        refresh();
    }

    void colour() {
        tree.repaint();
    }

    void setFocus() {
        tree.viewer().getControl().setFocus();
    }
}
