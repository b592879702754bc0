package org.slipway.workbench.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.program.Program;

/** Opens the workbench's log with whatever the system opens such files with. */
public final class ShowLogHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Program.launch(Platform.getLogFileLocation().toFile().getParent());
        return null;
    }
}
