package org.slipway.workbench.commands;

import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;

/** Shows the file's folder in the system's file manager. */
public final class RevealHandler extends SelectedHandler {

    @Override
    protected void run(Selected selected, IWorkbenchWindow window) {
        selected.paths().stream().findFirst().ifPresent(path ->
                Program.launch(selected.site().folder().resolve(path).getParent().toString()));
    }
}
