package org.slipway.workbench.commands;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.base.Problem;
import org.slipway.workbench.Messages;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.site.Failures;

/** Does something with what is selected. */
abstract class SelectedHandler extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) {
        if (handled(event)) {
            return null;
        }
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Selected.of(event).ifPresentOrElse(selected -> run(selected, window),
                () -> ProblemDialog.show(window.getShell(), List.of(Problem.info("SITE-NONE", Messages.no_site).next(Messages.no_site_next))));
        return null;
    }

    /** Whether the part with the keyboard did it in its own way. */
    protected boolean handled(ExecutionEvent event) {
        return false;
    }

    protected abstract void run(Selected selected, IWorkbenchWindow window);

    /**
     * Does what may open a dialog, after whatever is going on now: a dialog runs an event loop of its own, within which the key that
     * led to it would not be over yet.
     */
    static void later(IWorkbenchWindow window, Runnable work) {
        window.getWorkbench().getDisplay().asyncExec(() -> {
            if (!window.getShell().isDisposed()) {
                work.run();
            }
        });
    }

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
