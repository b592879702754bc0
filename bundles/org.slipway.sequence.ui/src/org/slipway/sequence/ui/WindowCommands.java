package org.slipway.sequence.ui;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands as their menu entries would, so that a tool, a key and a menu do one thing. */
public record WindowCommands(IWorkbenchWindow window) {

    public void run(String command) {
        try {
            window.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException unavailable) {
            ILog.of(WindowCommands.class).info("The command " + command + " cannot run now.", unavailable);
        }
    }
}
