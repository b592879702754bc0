package org.slipway.workbench.editor;

import java.util.Optional;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.shell.ConflictQuestion;
import org.slipway.workbench.site.Conflict;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedFileListener;

/** Says above both pages that the file was changed on disk too, and offers the choice, without taking the keyboard from who types. */
final class ConflictBanner implements OpenedFileListener {
    private final OpenedFile file;
    private final Look look;
    private final Composite bar;
    private final Label icon;
    private final Label text;
    private final Button compare;
    private final Button theirs;

    /** As long as the parent. */
    ConflictBanner(Composite parent, OpenedFile file, ConflictQuestion question) {
        this.file = file;
        look = new Look(parent);
        bar = look.own(WidgetIds.mark(new Composite(parent, SWT.NONE), "conflict"));
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new GridLayout(5, false);
        layout.marginWidth = 16;
        layout.marginHeight = 4;
        bar.setLayout(layout);
        icon = look.own(new Label(bar, SWT.NONE));
        icon.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_WARNING).getImage());
        text = look.own(WidgetIds.mark(new Label(bar, SWT.WRAP), "conflict.text"));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        compare = button(Messages.conflict_compare, "compare", () -> question.ask(bar.getShell()));
        button(Messages.conflict_keep_mine, "mine", question::keepMine);
        theirs = button(Messages.conflict_take_theirs, "theirs", question::takeTheirs);
        file.addListener(this);
        bar.addDisposeListener(gone -> file.removeListener(this));
        colour();
        conflictChanged();
    }

    private Button button(String label, String id, Runnable pressed) {
        var button = WidgetIds.mark(new Button(bar, SWT.PUSH), "conflict." + id);
        button.setText(label);
        button.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, false, false));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return button;
    }

    @Override
    public void conflictChanged() {
        Optional<Conflict> conflict = file.conflict();
        conflict.map(Conflict::theirs).ifPresent(other -> {
            text.setText(other.isPresent() ? Messages.conflict_banner : Messages.conflict_banner_deleted);
            theirs.setText(other.isPresent() ? Messages.conflict_take_theirs : Messages.conflict_let_go);
            show(compare, other.isPresent());
        });
        show(bar, conflict.isPresent());
        bar.requestLayout();
        bar.layout();
    }

    private static void show(Control control, boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
    }

    void colour() {
        bar.setBackground(look.warningGround());
        icon.setBackground(look.warningGround());
        text.setBackground(look.warningGround());
        text.setForeground(bar.getParent().getForeground());
    }
}
