package org.slipway.workbench.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.model.ModelPackage;
import org.slipway.model.site.NameId;
import org.slipway.workbench.AskingDialog;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.site.IdRule;
import org.slipway.workbench.site.OpenedSite;

/** Asks for the kind, the name and the id of a new element. The id follows the name until it is typed itself. */
final class NewElementDialog extends AskingDialog<NewElementDialog.Wanted> {

    record Wanted(EClass kind, String name, String id) {
    }

    private final OpenedSite site;
    private final KindLook look;
    private final List<EClass> kinds;
    private final int first;
    private Combo kind;
    private Text name;
    private Text id;
    private boolean idTyped;
    private boolean idFollows;

    NewElementDialog(Shell parent, OpenedSite site, KindLook look, Optional<EClass> like) {
        super(parent, Messages.new_title, Messages.new_create);
        this.site = site;
        this.look = look;
        this.kinds = site.kinds().roots().stream().filter(each -> each != ModelPackage.Literals.SITE).toList();
        this.first = Math.max(0, like.map(kinds::indexOf).orElse(0));
    }

    @Override
    protected void fill(Composite area) {
        new Label(area, SWT.NONE).setText(Messages.new_kind);
        kind = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), "new.kind");
        kind.setItems(kinds.stream().map(each -> look.name(site.kinds().key(each))).toArray(String[]::new));
        kind.select(first);
        new Label(area, SWT.NONE).setText(Messages.new_name);
        name = WidgetIds.mark(new Text(area, SWT.BORDER), "new.name");
        new Label(area, SWT.NONE).setText(Messages.new_id);
        id = WidgetIds.mark(new Text(area, SWT.BORDER), "new.id");
        List.of(kind, name, id).forEach(each -> GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(each));
        kind.addListener(SWT.Selection, chosen -> validate());
        name.addModifyListener(typed -> nameTyped());
        id.addModifyListener(typed -> {
            idTyped = idTyped || !idFollows;
            validate();
        });
        name.setFocus();
    }

    private void nameTyped() {
        if (!idTyped) {
            idFollows = true;
            id.setText(NameId.of(name.getText()).id().orElse(""));
            idFollows = false;
        }
        validate();
    }

    @Override
    protected void validate() {
        EClass chosen = kinds.get(kind.getSelectionIndex());
        var asked = new Wanted(chosen, name.getText().strip(), id.getText().strip());
        Optional<String> objection = asked.name().isEmpty() ? Optional.of(Messages.new_no_name)
                : new IdRule(site, chosen).objection(asked.id(), "");
        setErrorMessage(name.getText().isEmpty() ? null : objection.orElse(null));
        String folder = site.kinds().folder(chosen).filter(each -> !each.isEmpty()).map(each -> each + "/").orElse("");
        setMessage(asked.id().isEmpty() ? site.kinds().documentation(chosen) : Messages.bind(Messages.new_file, folder + asked.id() + ".yaml"));
        want(Optional.of(asked).filter(each -> objection.isEmpty()));
    }
}
