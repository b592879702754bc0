package org.slipway.workbench.commands;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.workbench.shell.ProblemDialog;
import org.slipway.workbench.site.Failures;

/** Does something with what is selected. */
abstract class SelectedHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) {
        Selected.of(event).ifPresent(selected -> run(selected, HandlerUtil.getActiveWorkbenchWindow(event)));
        return null;
    }

    protected abstract void run(Selected selected, IWorkbenchWindow window);

    /** Shows what went wrong with something that the user waits for. */
    static void watch(CompletableFuture<?> work, IWorkbenchWindow window) {
        work.exceptionally(failed -> {
            if (!window.getShell().isDisposed()) {
                ProblemDialog.show(window.getShell(), Failures.problems(failed));
            }
            return null;
        });
    }
}
