package org.slipway.workbench.editor.tree;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.form.ListPicker;
import org.slipway.workbench.editor.form.ListPicker.Column;

/** Asks which kind is to be added: a menu, or where there are many kinds a list to search. */
final class KindChooser {
    private static final int MOST_IN_MENU = 16;

    private final Kinds kinds;
    private final KindImages images;
    private final BiConsumer<Addition, EClass> chosen;

    KindChooser(Kinds kinds, KindImages images, BiConsumer<Addition, EClass> chosen) {
        this.kinds = kinds;
        this.images = images;
        this.chosen = chosen;
    }

    /** Without a choice to make none is asked for. */
    void ask(List<Addition> places, Control at) {
        List<EClass> only = places.size() == 1 ? allowed(places.getFirst()) : List.of();
        if (only.size() == 1) {
            chosen.accept(places.getFirst(), only.getFirst());
        } else if (only.size() > MOST_IN_MENU) {
            search(places.getFirst(), at.getShell());
        } else {
            var menu = new Menu(at);
            fill(menu, places);
            Rectangle below = at.getDisplay().map(at.getParent(), null, at.getBounds());
            menu.setLocation(below.x, below.y + below.height);
            menu.addListener(SWT.Hide, event -> at.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        }
    }

    private List<EClass> allowed(Addition place) {
        return kinds.allowed(place.feature().getEReferenceType());
    }

    /** One item for each kind; where there are several places to add to, a submenu for each. */
    void fill(Menu menu, List<Addition> places) {
        for (Addition place : places) {
            List<EClass> allowed = allowed(place);
            if (allowed.size() > MOST_IN_MENU) {
                item(menu, Words.of(place.feature()) + "…", place.feature().getName()).addSelectionListener(
                        SelectionListener.widgetSelectedAdapter(event -> search(place, menu.getShell())));
            } else if (places.size() == 1 || allowed.size() == 1) {
                allowed.forEach(kind -> add(menu, place, kind, label(place, kind, allowed.size())));
            } else {
                var submenu = new Menu(menu);
                var item = new MenuItem(menu, SWT.CASCADE);
                item.setText(Words.of(place.feature()));
                item.setMenu(submenu);
                allowed.forEach(kind -> add(submenu, place, kind, Words.of(kind)));
            }
        }
    }

    private static String label(Addition place, EClass kind, int choices) {
        return choices == 1 && !place.feature().isMany() ? Words.of(place.feature()) : Words.of(kind);
    }

    private void add(Menu menu, Addition place, EClass kind, String text) {
        MenuItem item = item(menu, text, kinds.key(kind));
        item.setImage(images.of(kind));
        item.setToolTipText(kinds.documentation(kind));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(place, kind)));
    }

    private static MenuItem item(Menu menu, String text, String id) {
        MenuItem item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "add." + id);
        item.setText(text);
        return item;
    }

    private void search(Addition place, Shell shell) {
        List<Column<EClass>> columns = List.of(new Column<>("Kind", 200, Words::of), new Column<>("In the text", 140, kinds::key),
                new Column<>("What it is", 420, kinds::documentation));
        new ListPicker<>(shell, "Add to " + Words.within(place.feature()), allowed(place), columns, false).pick()
                .forEach(kind -> chosen.accept(place, kind));
    }
}
