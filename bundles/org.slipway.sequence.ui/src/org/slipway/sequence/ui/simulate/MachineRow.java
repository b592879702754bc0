package org.slipway.sequence.ui.simulate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.slipway.sequence.ui.faults.FaultsField;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.ListPicker;
import org.slipway.workbench.editor.form.ListPicker.Column;
import org.slipway.workbench.editor.form.Look;

/** On which machine, where it begins, and what goes wrong on it. */
final class MachineRow {
    private static final int MOST_LISTED = 40;
    private static final int SYSTEM = 1;

    private final Composite row;
    private final Combo machine;
    private final Combo begins;
    private final FaultsField faults;
    private List<Offer> offers = List.of();

    /** @param steps whose names are offered for faults */
    MachineRow(Composite parent, Look look, Path site, Supplier<List<String>> steps) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(8, 3).spacing(8, 6).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        label("Machine:");
        machine = WidgetIds.mark(new Combo(row, SWT.DROP_DOWN), "simulate.machine");
        machine.addListener(SWT.FocusOut, event -> machine.clearSelection());
        machine.setToolTipText("One that comes with Slipway, a device of this site by its id, or a YAML file that describes one");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(machine);
        button("simulate.choose", "Choose…", "From all that come with Slipway and all devices of this site", this::choose);
        button("simulate.file", "File…", "A YAML file that describes a machine", () -> file(site));
        label("begins in");
        begins = WidgetIds.mark(new Combo(row, SWT.READ_ONLY), "simulate.begins");
        begins.setItems("Windows PE", "its installed system");
        begins.select(0);
        label("Faults:");
        faults = new FaultsField(row, look, "simulate.faults", steps);
        GridDataFactory.fillDefaults().grab(true, false).span(5, 1).align(SWT.FILL, SWT.CENTER).applyTo(faults.control());
    }

    private void label(String text) {
        new Label(row, SWT.NONE).setText(text);
    }

    private void button(String id, String text, String said, Runnable pressed) {
        var button = WidgetIds.mark(new Button(row, SWT.PUSH), id);
        button.setText(text);
        button.setToolTipText(said);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
    }

    void offer(List<Offer> found) {
        offers = found;
        String text = machine.getText();
        machine.setItems(found.stream().limit(MOST_LISTED).map(Offer::text).toArray(String[]::new));
        machine.setVisibleItemCount(20);
        if (text.isBlank()) {
            machine.select(0);
            machine.clearSelection();
        } else {
            machine.setText(text);
        }
    }

    private void choose() {
        var picker = new ListPicker<>(row.getShell(), "Machine", offers,
                List.of(new Column<Offer>("Name", 180, Offer::name), new Column<>("What it is", 280, Offer::about), new Column<>("From", 170, Offer::from)), false);
        picker.pick().stream().findFirst().map(Offer::text).ifPresent(machine::setText);
    }

    private void file(Path site) {
        var dialog = new FileDialog(row.getShell(), SWT.OPEN);
        dialog.setFilterPath(site.toString());
        dialog.setFilterExtensions(new String[] { "*.yaml;*.yml", "*" });
        Optional.ofNullable(dialog.open()).map(Path::of).map(chosen -> chosen.startsWith(site) ? site.relativize(chosen) : chosen)
                .ifPresent(path -> machine.setText(path.toString()));
    }

    /** Empty where no machine is named. */
    Optional<Wanted> wanted() {
        return Optional.of(Offer.name(machine.getText(), offers)).filter(each -> !each.isEmpty()).map(each -> new Wanted(each, begins.getSelectionIndex() == SYSTEM, faults.rules()));
    }
}
