package org.slipway.workbench.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.workbench.shell.SiteOpening;

/** Opens the site whose folder the command names, or asks for one. */
public final class OpenSiteHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        String folder = event.getParameter("folder");
        if (folder == null) {
            new SiteChooser(window).choose();
        } else {
            window.getService(SiteOpening.class).open(Path.of(folder));
        }
        return null;
    }
}
