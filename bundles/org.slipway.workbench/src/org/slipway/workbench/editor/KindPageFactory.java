package org.slipway.workbench.editor;

import org.eclipse.swt.widgets.Composite;

/** Makes a page for one editor. Instances are made by the platform, so a class needs a constructor without parameters. */
public interface KindPageFactory {

    /** One control below the parent, and nothing else there. */
    KindPage create(Composite parent, PageContext context);
}
