package org.slipway.workbench.history;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.WindowSite;

/** Undo and redo wherever no editor has its own: what was done last to the site, in any file. */
public final class SiteUndo extends AbstractHandler implements SiteFollower {
    private final WindowSite site;
    private final IOperationHistory history;
    private final boolean back;

    private SiteUndo(WindowSite site, IOperationHistory history, boolean back) {
        this.site = site;
        this.history = history;
        this.back = back;
    }

    public static void install(IWorkbenchWindow window, WindowSite site) {
        install(window, site, "org.eclipse.ui.edit.undo", true);
        install(window, site, "org.eclipse.ui.edit.redo", false);
    }

    private static void install(IWorkbenchWindow window, WindowSite site, String command, boolean back) {
        IOperationHistory history = window.getWorkbench().getOperationSupport().getOperationHistory();
        var handler = new SiteUndo(site, history, back);
        site.follow(window.getShell(), handler);
        IOperationHistoryListener listener = event -> handler.look();
        history.addOperationHistoryListener(listener);
        window.getShell().addDisposeListener(gone -> history.removeOperationHistoryListener(listener));
        window.getService(IHandlerService.class).activateHandler(command, handler);
    }

    private Optional<IUndoContext> context() {
        return site.current().map(OpenedSite::undoContext);
    }

    @Override
    public void siteChanged(Optional<OpenedSite> shown) {
        look();
    }

    private void look() {
        setBaseEnabled(context().filter(back ? history::canUndo : history::canRedo).isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        context().ifPresent(context -> new Steps(history, context).one(back));
        return null;
    }
}
