package org.slipway.workbench.commands;

import org.eclipse.ui.IWorkbenchWindow;

/** Looks at the disk and checks the whole site. */
public final class CheckHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        selected.site().refresh();
        selected.site().check();
    }
}
