package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.form.ListPicker;
import org.slipway.workbench.editor.form.ListPicker.Column;

/** All step kinds by category, with what each does as its tool tip, and a list to search them. */
final class AddMenu {
    private final Kinds kinds;
    private final StepKinds steps;
    private final SequenceIcons icons;

    AddMenu(Kinds kinds, SequenceIcons icons) {
        this.kinds = kinds;
        this.steps = new StepKinds(kinds);
        this.icons = icons;
    }

    void fill(Menu menu, Consumer<EClass> chosen) {
        var search = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "addStep.search");
        search.setText("&Search…");
        search.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> search(menu.getShell(), chosen)));
        new MenuItem(menu, SWT.SEPARATOR);
        steps.byCategory().forEach((category, all) -> {
            var item = WidgetIds.mark(new MenuItem(menu, SWT.CASCADE), "addStep." + category);
            item.setText(category.replace("&", "&&"));
            item.setImage(icons.of(all.getFirst()));
            var submenu = new Menu(menu);
            item.setMenu(submenu);
            all.forEach(kind -> kind(submenu, kind, chosen));
        });
    }

    private void kind(Menu menu, EClass kind, Consumer<EClass> chosen) {
        var item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "addStep.kind." + kinds.key(kind));
        item.setText(Words.of(kind));
        item.setImage(icons.of(kind));
        item.setToolTipText(kinds.documentation(kind));
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(kind)));
    }

    void search(Shell shell, Consumer<EClass> chosen) {
        List<EClass> all = steps.byCategory().values().stream().flatMap(List::stream).toList();
        List<Column<EClass>> columns = List.of(new Column<>("Step", 220, Words::of), new Column<>("Category", 110, StepKinds::category),
                new Column<>("What it does", 460, kinds::documentation));
        new ListPicker<>(shell, "Add a step", all, columns, false).pick().forEach(chosen);
    }
}
