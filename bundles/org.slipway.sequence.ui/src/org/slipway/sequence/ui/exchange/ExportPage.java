package org.slipway.sequence.ui.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.Problem;
import org.slipway.sequence.exchange.file.InstalledFormat;
import org.slipway.sequence.ui.exchange.Exporter.Order;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.SiteElement;

/** Which sequence, for which tool, into which file. */
final class ExportPage extends WizardPage {
    private final List<SiteElement> sequences;
    private final List<InstalledFormat> formats;
    private final Optional<SiteElement> first;
    private final List<Button> choices = new ArrayList<>();
    private Combo sequence;
    private Text file;
    private Button over;
    private Button withSecrets;
    private PassphraseField passphrase;
    private TroubleBox trouble;

    ExportPage(List<SiteElement> sequences, List<InstalledFormat> formats, Optional<SiteElement> first) {
        super("export", "Export a task sequence", null);
        this.sequences = List.copyOf(sequences);
        this.formats = List.copyOf(formats);
        this.first = first;
        setDescription("Writes a task sequence as a file for MDT or Configuration Manager. The next page tells what differs there, before anything is written.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 10).applyTo(area);
        new Label(area, SWT.NONE).setText("Task sequence");
        sequence = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), "export.sequence");
        sequences.forEach(each -> sequence.add(each.label() + "  (" + each.id() + ")"));
        sequence.select(Math.max(0, first.map(sequences::indexOf).orElse(0)));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(sequence);
        sequence.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> complete()));
        var tool = new Label(area, SWT.NONE);
        tool.setText("For");
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 4).applyTo(tool);
        createFormats(area);
        new Label(area, SWT.NONE).setText("File");
        file = WidgetIds.mark(new Text(area, SWT.BORDER), "export.file");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(file);
        file.addModifyListener(typed -> complete());
        var browse = WidgetIds.mark(new Button(area, SWT.PUSH), "export.browse");
        browse.setText("Browse…");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> browse()));
        over = check(area, "export.over", "Replace the file if it exists");
        withSecrets = check(area, "export.secrets", "Write passwords and product keys in plain text; otherwise they are left empty");
        new Label(area, SWT.NONE);
        var below = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(below);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(below);
        passphrase = new PassphraseField(below, "export.passphrase");
        trouble = new TroubleBox(this, area, "export.problems");
        setControl(area);
        complete();
        file.setFocus();
    }

    private void createFormats(Composite area) {
        var tools = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(tools);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(tools);
        for (InstalledFormat each : formats) {
            var choice = WidgetIds.mark(new Button(tools, SWT.RADIO), "export.format." + each.name());
            choice.setText(each.label());
            choice.setSelection(choices.isEmpty());
            choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> complete()));
            choices.add(choice);
        }
        var hint = new Label(tools, SWT.WRAP);
        hint.setText("For Configuration Manager: a file that ends in .zip is an export file that the console can import; with any other name, the file holds the task sequence alone, as XML.");
        GridDataFactory.fillDefaults().hint(520, SWT.DEFAULT).applyTo(hint);
    }

    private Button check(Composite area, String id, String text) {
        new Label(area, SWT.NONE);
        var check = WidgetIds.mark(new Button(area, SWT.CHECK), id);
        check.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> complete()));
        return check;
    }

    private void browse() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText("Export a task sequence");
        dialog.setFilterNames(new String[] { "Task sequence (*.xml)", "Export file of the console (*.zip)", "All files" });
        dialog.setFilterExtensions(new String[] { "*.xml", "*.zip", "*" });
        dialog.setFileName(sequences.get(sequence.getSelectionIndex()).id() + ".xml");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(Path.of(chosen).toString());
            over.setSelection(true); // the dialog has asked
        }
    }

    private void complete() {
        trouble.show("", List.of());
        setPageComplete(sequence.getSelectionIndex() >= 0 && !choices.isEmpty() && !file.getText().isBlank());
        if (sequences.isEmpty()) {
            setErrorMessage("This site has no task sequences yet.");
        } else if (formats.isEmpty()) {
            setErrorMessage("Nothing is installed that writes files of another tool.");
        }
    }

    Order order() {
        InstalledFormat format = formats.get(choices.indexOf(choices.stream().filter(Button::getSelection).findFirst().orElseThrow()));
        return new Order(sequences.get(sequence.getSelectionIndex()), format, file.getText().strip().replaceAll("^\"(.*)\"$", "$1"), over.getSelection(),
                withSecrets.getSelection(), passphrase.typed());
    }

    void show(List<Problem> problems) {
        trouble.show("Nothing was written.", problems);
        if (problems.stream().anyMatch(each -> each.code().equals("SECRET-PASSPHRASE"))) {
            passphrase.ask(true);
        }
    }
}
