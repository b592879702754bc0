package org.slipway.sequence.ui.simulate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.variables.VariableNames;
import org.slipway.sequence.ui.run.Secrets;
import org.slipway.sequence.ui.run.WholeTexts;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** The variables of a run where it waits. Return on one, or “Set…”, gives it another value. */
final class VariablesPanel {
    private final Composite area;
    private final Text filter;
    private final Table table;
    private final Button set;
    private final Look look;
    private final BiConsumer<String, String> setting;
    private Map<String, String> shown = Map.of();
    private Map<String, String> before = Map.of();
    private boolean settable;

    /** @param setting hears a name and the value that somebody gives it */
    VariablesPanel(Composite parent, Look look, BiConsumer<String, String> setting) {
        this.look = look;
        this.setting = setting;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
        filter = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "simulate.variables.filter");
        filter.setMessage("Search variables");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        set = WidgetIds.mark(new Button(area, SWT.PUSH), "simulate.variables.set");
        set.setText("Set…");
        set.setToolTipText("Gives a variable a value before the step where the run waits");
        var around = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(around);
        var layout = new TableColumnLayout();
        around.setLayout(layout);
        table = WidgetIds.mark(new Table(around, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL), "simulate.variables");
        table.setHeaderVisible(true);
        column(layout, "Variable", 45);
        column(layout, "Value", 55);
        WholeTexts.on(table);
        filter.addModifyListener(event -> refresh());
        set.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> change(Optional.empty())));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> change(Optional.of(((TableItem) event.item).getText(0)))));
    }

    private void column(TableColumnLayout layout, String heading, int share) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(heading);
        layout.setColumnData(column, new ColumnWeightData(share, 80));
    }

    Control control() {
        return area;
    }

    /** @param now with %Name% for secrets; @param canBeSet whether the run waits */
    void show(Map<String, String> now, boolean canBeSet) {
        if (!now.equals(shown)) {
            before = shown;
            shown = new TreeMap<>(now);
        }
        settable = canBeSet;
        set.setEnabled(canBeSet);
        refresh();
    }

    private void refresh() {
        String sought = filter.getText().strip().toLowerCase(Locale.ROOT);
        table.setRedraw(false);
        table.removeAll();
        shown.forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).contains(sought) || value.toLowerCase(Locale.ROOT).contains(sought)) {
                var item = new TableItem(table, SWT.NONE);
                item.setText(new String[] { name, Secrets.hidden(name, value) });
                if (!value.equals(before.get(name)) && !before.isEmpty()) {
                    item.setFont(look.bold());
                }
            }
        });
        table.setRedraw(true);
    }

    private void change(Optional<String> name) {
        if (!settable) {
            return;
        }
        Optional<String> variable = name.filter(each -> wrong(each) == null)
                .or(() -> ask("Which variable?", name.orElse(""), VariablesPanel::wrong)).filter(each -> wrong(each) == null);
        variable.flatMap(each -> ask("The value of " + each + "; an empty one deletes it.", shown.getOrDefault(each, ""), any -> null)
                .map(value -> Map.entry(each, value)))
                .ifPresent(each -> {
                    setting.accept(each.getKey(), each.getValue());
                    var now = new TreeMap<>(shown);
                    now.put(each.getKey(), each.getValue());
                    show(now, true);
                });
    }

    /** Why no variable can be set by such a name, as dialogs want it: null where one can; nothing is said before a name is begun. */
    private static @Nullable String wrong(String name) {
        if (name.isBlank()) {
            return "";
        }
        if (VariableNames.reserved(name)) {
            return "Names that begin with “_” are the engine's own: it alone sets them. Choose another name.";
        }
        return VariableNames.allowed(name) ? null : "A name has letters, digits, “_” and “-”, at most 256, and begins with a letter.";
    }

    private Optional<String> ask(String question, String first, IInputValidator check) {
        var dialog = new InputDialog(area.getShell(), "Set a variable", question, first, check);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }
}
