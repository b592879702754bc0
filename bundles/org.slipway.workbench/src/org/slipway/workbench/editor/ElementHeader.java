package org.slipway.workbench.editor;

import java.util.function.Function;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.slipway.model.Unknown;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.form.Look;
import org.slipway.workbench.editor.tree.Labels;

/** Above a form: what the element is called, its kind, and what the kind is for. */
public final class ElementHeader {
    private final EditedFile file;
    private final Function<EClass, Image> images;
    private final Look look;
    private final Labels labels;
    private final Composite header;
    private final Label icon;
    private final Label title;
    private final Label about;

    public ElementHeader(Composite parent, EditedFile file, Function<EClass, Image> images, Look look) {
        this.file = file;
        this.images = images;
        this.look = look;
        this.labels = new Labels(file.kinds());
        header = new Composite(parent, SWT.NONE);
        header.setBackgroundMode(SWT.INHERIT_DEFAULT);
        header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var layout = new GridLayout(2, false);
        layout.marginWidth = 20;
        layout.marginHeight = 14;
        layout.verticalSpacing = 2;
        header.setLayout(layout);
        icon = new Label(header, SWT.NONE);
        title = WidgetIds.mark(new Label(header, SWT.NONE), "header.title");
        title.setFont(look.heading());
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        about = look.own(WidgetIds.mark(new Label(header, SWT.WRAP), "header.about"));
        var wide = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        wide.widthHint = 300;
        about.setLayoutData(wide);
        colour();
    }

    public void show(EObject element) {
        String kind = element instanceof Unknown unknown ? unknown.getKind() : Words.of(element.eClass());
        icon.setImage(images.apply(element.eClass()));
        title.setText(labels.name(element).replace("&", "&&"));
        about.setText((kind + "  ·  " + file.kinds().documentation(element.eClass())).replace("&", "&&"));
        about.requestLayout(); // the text that may take more lines or fewer
    }

    /** For several elements that are edited together. */
    public void show(Image image, String heading, String said) {
        icon.setImage(image);
        title.setText(heading.replace("&", "&&"));
        about.setText(said.replace("&", "&&"));
        about.requestLayout(); // the text that may take more lines or fewer
    }

    public void colour() {
        about.setForeground(look.muted());
    }
}
