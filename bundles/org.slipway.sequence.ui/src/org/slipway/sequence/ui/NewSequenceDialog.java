package org.slipway.sequence.ui;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.sequence.SequencePackage;
import org.slipway.steps.templates.SequenceTemplate;
import org.slipway.steps.templates.Templates;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.OpenedSite;

/** Asks for a template, what it makes being told for each, and for the name. The id is made from the name. */
final class NewSequenceDialog extends TitleAreaDialog {

    record Wanted(SequenceTemplate template, String name, String id) {
    }

    private final Templates templates;
    private final OpenedSite site;
    private List list;
    private Text name;
    private boolean nameTyped;
    private boolean nameFollows;
    private Optional<Wanted> wanted = Optional.empty();

    NewSequenceDialog(Shell parent, Templates templates, OpenedSite site) {
        super(parent);
        this.templates = templates;
        this.site = site;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    Optional<Wanted> wanted() {
        return wanted;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("New task sequence");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 16).spacing(12, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle("New task sequence");
        var from = new Label(area, SWT.NONE);
        from.setText("Template");
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(from);
        list = WidgetIds.mark(new List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL), "newSequence.templates");
        templates.all().forEach(each -> list.add(each.name()));
        GridDataFactory.fillDefaults().grab(true, true).hint(360, 200).applyTo(list);
        new Label(area, SWT.NONE).setText("Name");
        name = WidgetIds.mark(new Text(area, SWT.BORDER), "newSequence.name");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        list.addListener(SWT.Selection, chosen -> templateChosen());
        name.addModifyListener(typed -> {
            nameTyped = nameTyped || !nameFollows;
            validate();
        });
        list.select(0);
        templateChosen();
        return area;
    }

    /** The name is that of the template until somebody types another. */
    private void templateChosen() {
        if (!nameTyped && list.getSelectionIndex() >= 0) {
            nameFollows = true;
            name.setText(templates.all().get(list.getSelectionIndex()).name());
            nameFollows = false;
        }
        validate();
    }

    private void validate() {
        Optional<SequenceTemplate> template = Optional.of(list.getSelectionIndex()).filter(index -> index >= 0).map(templates.all()::get);
        String typed = name.getText().strip();
        String id = idOf(typed);
        Optional<String> objection = id.isEmpty() ? Optional.of("Enter a name with a letter or digit in it.")
                : site.snapshot().find(id, SequencePackage.Literals.TASK_SEQUENCE).isEmpty() ? Optional.empty()
                        : Optional.of("The site has a task sequence with the id " + id + ". Enter another name.");
        wanted = template.filter(each -> objection.isEmpty()).map(each -> new Wanted(each, typed, id));
        setErrorMessage(objection.orElse(null));
        setMessage(template.map(SequenceTemplate::description).orElse("Choose what the sequence is to begin with."));
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(wanted.isPresent());
        }
    }

    /** “Büro München 2” gives “buro-munchen-2”. */
    static String idOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("ß", "ss");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("^[^a-z0-9]+|-+$", "");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Create", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        validate();
    }
}
