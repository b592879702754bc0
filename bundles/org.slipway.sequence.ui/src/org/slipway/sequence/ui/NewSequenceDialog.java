package org.slipway.sequence.ui;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.model.site.NameId;
import org.slipway.sequence.SequencePackage;
import org.slipway.steps.templates.SequenceTemplate;
import org.slipway.steps.templates.Templates;
import org.slipway.workbench.AskingDialog;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.IdRule;
import org.slipway.workbench.site.OpenedSite;

/** Asks for a template, showing what it begins with, and for name and id. The name is the template's, and the id the name's, until typed. */
final class NewSequenceDialog extends AskingDialog<NewSequenceDialog.Wanted> {

    record Wanted(SequenceTemplate template, String name, String id) {
    }

    private final Templates templates;
    private final OpenedSite site;
    private List list;
    private TemplatePreview preview;
    private Text name;
    private Text id;
    private boolean nameTyped;
    private boolean idTyped;
    /** Whether a field is being filled in for the user. */
    private boolean following;

    NewSequenceDialog(Shell parent, Templates templates, OpenedSite site) {
        super(parent, "New task sequence", "Create");
        this.templates = templates;
        this.site = site;
    }

    @Override
    protected void fill(Composite area) {
        var from = new Label(area, SWT.NONE);
        from.setText("Template");
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(from);
        list = WidgetIds.mark(new List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL), "newSequence.templates");
        templates.all().forEach(each -> list.add(each.name()));
        GridDataFactory.fillDefaults().grab(false, true).hint(200, 240).applyTo(list);
        preview = new TemplatePreview(area, site.kinds());
        GridDataFactory.fillDefaults().grab(true, true).hint(340, 240).applyTo(preview.control());
        new Label(area, SWT.NONE).setText("Name");
        name = field(area, "newSequence.name");
        new Label(area, SWT.NONE).setText("Id");
        id = field(area, "newSequence.id");
        list.addListener(SWT.Selection, chosen -> templateChosen());
        name.addModifyListener(typed -> {
            nameTyped = nameTyped || !following;
            follow(id, idTyped, NameId.of(name.getText()).id().orElse(""));
            validate();
        });
        id.addModifyListener(typed -> {
            idTyped = idTyped || !following;
            validate();
        });
        list.select(0);
        templateChosen();
    }

    private static Text field(Composite area, String mark) {
        var field = WidgetIds.mark(new Text(area, SWT.BORDER), mark);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(field);
        return field;
    }

    private Optional<SequenceTemplate> chosen() {
        return Optional.of(list.getSelectionIndex()).filter(index -> index >= 0).map(templates.all()::get);
    }

    private void templateChosen() {
        chosen().ifPresent(template -> {
            follow(name, nameTyped, template.name());
            preview.show(template);
        });
        validate();
    }

    private void follow(Text field, boolean typed, String text) {
        if (!typed) {
            boolean before = following;
            following = true;
            field.setText(text);
            following = before;
        }
    }

    @Override
    protected void validate() {
        String called = name.getText().strip();
        String named = id.getText().strip();
        Optional<String> objection = called.isEmpty() ? Optional.of("Enter a name.")
                : named.isEmpty() ? Optional.of("Enter an id: none can be made from this name.")
                        : new IdRule(site, SequencePackage.Literals.TASK_SEQUENCE).objection(named, "");
        want(chosen().filter(each -> objection.isEmpty()).map(each -> new Wanted(each, called, named)));
        setErrorMessage(objection.orElse(null));
        setMessage(chosen().map(SequenceTemplate::description).orElse("Choose what the sequence is to begin with."));
    }
}
