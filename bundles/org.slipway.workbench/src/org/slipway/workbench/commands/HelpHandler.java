package org.slipway.workbench.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.workbench.help.Helping;

public final class HelpHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Helping.in(HandlerUtil.getActiveWorkbenchWindow(event)).contents();
        return null;
    }
}
