package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.KindImages;

/** The menus of the condition tree: what can be added, and all that can be done with the selected condition. */
final class ConditionMenu {
    static final List<EClass> GROUPS = List.of(ModelPackage.Literals.ALL_CONDITION, ModelPackage.Literals.ANY_CONDITION, ModelPackage.Literals.NONE_CONDITION);

    private final Kinds kinds;
    private final KindImages images;
    private final ConditionCommands commands;

    ConditionMenu(Kinds kinds, KindImages images, ConditionCommands commands) {
        this.kinds = kinds;
        this.images = images;
        this.commands = commands;
    }

    void popUpAdd(Control below) {
        if (!commands.canAdd()) {
            return;
        }
        var menu = new Menu(below);
        fillAdd(menu);
        menu.setLocation(below.toDisplay(0, below.getSize().y));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void fillAdd(Menu menu) {
        boolean groups = true;
        for (EClass kind : ConditionEdits.kinds(kinds)) {
            if (groups && !ConditionEdits.isGroup(kind)) {
                groups = false;
                new MenuItem(menu, SWT.SEPARATOR);
            }
            var item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "condition.add." + kinds.key(kind));
            item.setText(ConditionEdits.name(kind));
            item.setImage(images.of(kind));
            item.setToolTipText(kinds.documentation(kind));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> commands.add(kind)));
        }
    }

    /** Made anew each time it is opened, for what can be done then. */
    void on(Control tree) {
        var menu = new Menu(tree);
        menu.addListener(SWT.Show, event -> {
            for (MenuItem old : menu.getItems()) {
                old.dispose();
            }
            fill(menu);
        });
        tree.setMenu(menu);
    }

    private void fill(Menu menu) {
        submenu(menu, "&Add condition\tIns", commands.canAdd(), this::fillAdd);
        submenu(menu, "&Turn into", GROUPS.stream().anyMatch(commands::canTurn), this::fillTurn);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Cu&t\tCtrl+X", "cut", commands.hasSelected(), commands::cut);
        item(menu, "&Copy\tCtrl+C", "copy", commands.hasSelected(), commands::copy);
        item(menu, "&Paste\tCtrl+V", "paste", commands.canPaste(), commands::paste);
        item(menu, "&Remove\tDel", "remove", commands.hasSelected(), commands::remove);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Move u&p\tAlt+Up", "up", commands.canMove(-1), () -> commands.move(-1));
        item(menu, "Move do&wn\tAlt+Down", "down", commands.canMove(1), () -> commands.move(1));
    }

    private void fillTurn(Menu menu) {
        GROUPS.forEach(kind -> item(menu, ConditionEdits.name(kind), "turn." + kind.getName(), commands.canTurn(kind), () -> commands.turn(kind)));
    }

    private static void submenu(Menu menu, String text, boolean enabled, Consumer<Menu> filled) {
        var item = new MenuItem(menu, SWT.CASCADE);
        item.setText(text);
        item.setEnabled(enabled);
        var below = new Menu(menu);
        item.setMenu(below);
        filled.accept(below);
    }

    private static void item(Menu menu, String text, String id, boolean enabled, Runnable chosen) {
        var item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "condition.menu." + id);
        item.setText(text);
        item.setEnabled(enabled);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
    }
}
