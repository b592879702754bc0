package org.slipway.workbench.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

public final class NewSiteHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        new SiteChooser(HandlerUtil.getActiveWorkbenchWindow(event)).make();
        return null;
    }
}
