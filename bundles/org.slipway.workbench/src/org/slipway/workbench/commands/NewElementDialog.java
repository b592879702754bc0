package org.slipway.workbench.commands;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.slipway.model.ModelPackage;
import org.slipway.model.site.NameId;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.KindLook;
import org.slipway.workbench.site.IdRule;
import org.slipway.workbench.site.OpenedSite;

/** Asks for the kind, the name and the id of a new element. The id follows the name until it is typed itself. */
final class NewElementDialog extends TitleAreaDialog {

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
    private Wanted wanted;

    NewElementDialog(Shell parent, OpenedSite site, KindLook look, Optional<EClass> like) {
        super(parent);
        this.site = site;
        this.look = look;
        this.kinds = site.kinds().roots().stream().filter(each -> each != ModelPackage.Literals.SITE).toList();
        this.first = Math.max(0, like.map(kinds::indexOf).orElse(0));
        this.wanted = new Wanted(kinds.get(first), "", "");
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    Wanted wanted() {
        return wanted;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.new_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(16, 16).spacing(12, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle(Messages.new_title);
        new Label(area, SWT.NONE).setText(Messages.new_kind);
        kind = WidgetIds.mark(new Combo(area, SWT.READ_ONLY), "new.kind");
        kind.setItems(kinds.stream().map(each -> look.name(site.kinds().key(each))).toArray(String[]::new));
        kind.select(first);
        new Label(area, SWT.NONE).setText(Messages.new_name);
        name = WidgetIds.mark(new Text(area, SWT.BORDER), "new.name");
        new Label(area, SWT.NONE).setText(Messages.new_id);
        id = WidgetIds.mark(new Text(area, SWT.BORDER), "new.id");
        List.of(kind, name, id).forEach(each -> GridDataFactory.fillDefaults().grab(true, false).applyTo(each));
        kind.addListener(SWT.Selection, chosen -> validate());
        name.addModifyListener(typed -> nameTyped());
        id.addModifyListener(typed -> {
            idTyped = idTyped || !idFollows;
            validate();
        });
        name.setFocus();
        return area;
    }

    private void nameTyped() {
        if (!idTyped) {
            idFollows = true;
            id.setText(NameId.of(name.getText()).id().orElse(""));
            idFollows = false;
        }
        validate();
    }

    private void validate() {
        EClass chosen = kinds.get(kind.getSelectionIndex());
        wanted = new Wanted(chosen, name.getText().strip(), id.getText().strip());
        Optional<String> objection = wanted.name().isEmpty() ? Optional.of(Messages.new_no_name)
                : new IdRule(site, chosen).objection(wanted.id(), "");
        setErrorMessage(name.getText().isEmpty() ? null : objection.orElse(null));
        String folder = site.kinds().folder(chosen).filter(each -> !each.isEmpty()).map(each -> each + "/").orElse("");
        setMessage(wanted.id().isEmpty() ? site.kinds().documentation(chosen) : Messages.bind(Messages.new_file, folder + wanted.id() + ".yaml"));
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(objection.isEmpty());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.new_create, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.cancel, false);
        validate();
    }
}
