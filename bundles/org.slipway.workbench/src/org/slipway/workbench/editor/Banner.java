package org.slipway.workbench.editor;

import java.util.Optional;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.form.Look;

/** Says on the Design page that the text cannot be read, why, and where; as long as that is so the page is read-only. */
public final class Banner {

    /** Shows a place of the text. */
    public interface SourceLink {
        void show(Place place);
    }

    private final EditedFile file;
    private final Look look;
    private final Composite bar;
    private final Label icon;
    private final Link text;

    public Banner(Composite parent, EditedFile file, Look look, SourceLink toSource) {
        this.file = file;
        this.look = look;
        bar = look.own(WidgetIds.mark(new Composite(parent, SWT.NONE), "banner"));
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new GridLayout(2, false);
        layout.marginWidth = 16;
        layout.marginHeight = 8;
        bar.setLayout(layout);
        icon = look.own(new Label(bar, SWT.NONE));
        icon.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        icon.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        text = look.own(WidgetIds.mark(new Link(bar, SWT.WRAP), "banner.text"));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> toSource.show(place())));
        colour();
    }

    private Optional<Problem> problem() {
        return file.resource().broken() ? file.resource().problems().stream().findFirst() : Optional.empty();
    }

    private Place place() {
        return problem().flatMap(Problem::place).orElse(new Place(file.path(), 1, 1));
    }

    public void refresh() {
        Optional<Problem> problem = problem();
        problem.ifPresent(wrong -> text.setText(says()
                + escaped(wrong.text()) + " " + escaped(wrong.nextStep()) + "  <a>Go to line " + place().line() + "</a>"));
        bar.setVisible(problem.isPresent());
        ((GridData) bar.getLayoutData()).exclude = problem.isEmpty();
        bar.requestLayout();
    }

    private String says() {
        return file.resource().getContents().isEmpty() ? "The text cannot be read, so there is nothing to show on this page yet. "
                : "The text cannot be read, so this page shows what it said before and cannot be changed. ";
    }

    private static String escaped(String text) {
        return text.replace("&", "&&").replace("<", "‹");
    }

    public void colour() {
        bar.setBackground(look.warningGround());
        text.setBackground(look.warningGround());
        icon.setBackground(look.warningGround());
        text.setForeground(bar.getParent().getForeground());
        text.setLinkForeground(look.accent());
    }
}
