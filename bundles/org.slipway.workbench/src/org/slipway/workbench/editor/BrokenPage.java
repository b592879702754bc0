package org.slipway.workbench.editor;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** Stands in for a page that could not be made, so that the other page and the rest of the workbench stay of use. */
final class BrokenPage {


    private BrokenPage() {
    }

    static Control create(Composite parent, String page, Throwable why) {
        ILog.of(BrokenPage.class).error("The " + page + " page could not be made.", why);
        var area = WidgetIds.mark(new Composite(parent, SWT.NONE), "broken." + page);
        var layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 24;
        area.setLayout(layout);
        var look = new Look(area);
        line(area, "This page cannot be shown.").setFont(look.heading());
        line(area, "A bundle failed with " + why.getClass().getSimpleName() + (why.getMessage() == null ? "." : ": " + why.getMessage()));
        line(area, "The other page of this editor still works. The error log has the details; send them to whoever made the bundle.");
        return area;
    }

    private static Label line(Composite parent, String text) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return label;
    }
}
