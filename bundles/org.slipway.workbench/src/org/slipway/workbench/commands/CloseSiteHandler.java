package org.slipway.workbench.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.workbench.shell.SiteOpening;

public final class CloseSiteHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        HandlerUtil.getActiveWorkbenchWindow(event).getService(SiteOpening.class).close();
        return null;
    }
}
