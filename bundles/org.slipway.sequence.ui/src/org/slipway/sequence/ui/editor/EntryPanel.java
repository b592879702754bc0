package org.slipway.sequence.ui.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

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
import org.slipway.sequence.SequencePackage;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.EditTarget;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Glyph;
import org.slipway.workbench.editor.form.Look;

/** The tree of a sequence with what can be done to its entries: a tool bar, a menu, keys, dragging, and a field to search. */
final class EntryPanel {
    private static final int PAUSE = 200;

    private final EditedFile file;
    private final Look look;
    private final EntryLooks looks;
    private final EntryTree tree;
    private final EntryCommands commands;
    private final AddMenu kinds;
    private final Composite panel;
    private final Text filter;
    private final ToolBar bar;
    private final Runnable rename;
    private final Map<ToolItem, BooleanSupplier> tools = new LinkedHashMap<>();
    private int keystrokes;

    /**
     * @param selected told what is selected in the tree
     * @param rename puts the keyboard into the name's field
     */
    EntryPanel(Composite parent, EditedFile file, Look look, SequenceIcons icons, Consumer<List<EObject>> selected, Runnable rename) {
        this.file = file;
        this.look = look;
        this.rename = rename;
        this.kinds = new AddMenu(file.kinds(), icons);
        panel = new Composite(parent, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        panel.setLayout(layout);
        bar = new ToolBar(panel, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        filter = WidgetIds.mark(new Text(panel, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "entries.filter");
        filter.setMessage("Search steps (Ctrl+F)");
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.horizontalIndent = 4;
        filter.setLayoutData(wide);
        looks = new EntryLooks(file);
        tree = new EntryTree(panel, file, looks, new EntryLabels(file, looks, icons, look));
        tree.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        var text = new EntryText(file.kinds());
        commands = new EntryCommands(file, new EntryClipboard(panel.getDisplay(), text), selection(), tree::isOpen, this::added, rename);
        tools(icons.of(SequencePackage.Literals.GROUP));
        tree.viewer().addSelectionChangedListener(event -> {
            enable();
            selected.accept(tree.selected());
        });
        tree.viewer().getControl().addListener(SWT.KeyDown, this::key);
        filter.addModifyListener(event -> typed());
        filter.addListener(SWT.KeyDown, this::filterKey);
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
        };
    }

    /** What is new is seen, whatever was looked for. */
    private void added(Entry entry) {
        endSearch();
        tree.refresh();
        tree.select(List.of(entry));
        rename.run();
    }

    private void endSearch() {
        if (!filter.getText().isEmpty()) {
            filter.setText("");
            keystrokes++; // what is shown is shown now, not when typing pauses
            applyFilter();
        }
    }

    private void tools(Image group) {
        var add = new ToolItem(bar, SWT.DROP_DOWN);
        add.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> addMenu()));
        tool(add, Glyph.ADD.image(look.resources()), "Step", "Add step (Ins): behind what is selected, or into the selected group", "step", commands::canAdd);
        var folder = new ToolItem(bar, SWT.PUSH);
        folder.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> addGroup()));
        tool(folder, group, "Group", "Add group (Alt+Ins)", "group", commands::canAdd);
        push(Glyph.REMOVE, "Delete (Del)", "remove", commands::hasEntries, commands::remove);
        push(Glyph.UP, "Move up (Alt+Up)", "up", () -> commands.canMove(-1), () -> commands.move(-1));
        push(Glyph.DOWN, "Move down (Alt+Down)", "down", () -> commands.canMove(1), () -> commands.move(1));
        var toggle = new ToolItem(bar, SWT.PUSH);
        toggle.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> commands.toggle()));
        toggle.setText("On/off");
        tool(toggle, null, "On/off", "Enable or disable (F8)", "toggle", commands::hasEntries);
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

    private void typed() {
        int mine = ++keystrokes;
        filter.getDisplay().timerExec(PAUSE, () -> {
            if (!filter.isDisposed() && mine == keystrokes) {
                applyFilter();
            }
        });
    }

    private void applyFilter() {
        var sought = new EntryFilter(filter.getText());
        tree.show(file.resource().getContents().stream().findFirst().flatMap(sought::visible));
    }

    private void filterKey(Event event) {
        if (event.keyCode == SWT.ESC) {
            filter.setText("");
            setFocus();
        } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR) {
            setFocus();
        }
    }

    void find() {
        filter.setFocus();
        filter.selectAll();
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
        if (!filter.getText().isBlank()) {
            applyFilter();
        }
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
