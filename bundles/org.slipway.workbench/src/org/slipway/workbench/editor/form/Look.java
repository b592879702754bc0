package org.slipway.workbench.editor.form;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.appearance.Colours;

/** Fonts and colours of a page, from the theme in use. */
public final class Look {
    private final Composite page;
    private final ResourceManager resources;

    public Look(Composite page) {
        this.page = page;
        this.resources = new LocalResourceManager(JFaceResources.getResources(), page);
    }

    public ResourceManager resources() {
        return resources;
    }

    public Font heading() {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).setStyle(SWT.BOLD).increaseHeight(3));
    }

    public Font bold() {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).setStyle(SWT.BOLD));
    }

    public Font small() {
        return resources.create(FontDescriptor.createFrom(JFaceResources.getDialogFont()).increaseHeight(-1));
    }

    public Font code() {
        return JFaceResources.getTextFont();
    }

    private Colours colours() {
        return new Colours(page);
    }

    /** Whether light text stands on a dark ground. */
    public boolean isDark() {
        return colours().dark();
    }

    public Color muted() {
        return new Color(colours().faint());
    }

    public Color error() {
        return new Color(colours().error());
    }

    public Color warning() {
        return new Color(colours().warning());
    }

    public Color accent() {
        return new Color(colours().accent());
    }

    /** Around what can be filled in. */
    public Color edge() {
        return new Color(colours().edge());
    }

    public Color ground() {
        return page.getBackground();
    }

    /** Behind a text that warns. */
    public Color warningGround() {
        return new Color(colours().difference());
    }

    /** The page's ground with a little of the accent in it. */
    public Color tinted(int percent) {
        return new Color(colours().tinted(percent));
    }

    /** The colour is ours: the theme's style sheet does not paint over it, and we ask again when the theme changes. */
    public <C extends Control> C own(C control) {
        control.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        return control;
    }
}
