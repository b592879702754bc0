package org.slipway.sequence.ui.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.slipway.base.ProblemException;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.WindowSite;

/** Opens the run whose folder the command names, or asks for one. */
public final class OpenRunHandler extends AbstractHandler {
    /** Where runs of a site are unless somebody says otherwise. */
    private static final String RUNS = ".slipway/runs";
    static final String COMMAND = "org.slipway.sequence.ui.openRun";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        String named = event.getParameter("folder");
        window.getShell().getDisplay().asyncExec(() -> Optional.ofNullable(named).or(() -> ask(window)).ifPresent(folder -> open(window, Path.of(folder))));
        return null;
    }

    private static Optional<String> ask(IWorkbenchWindow window) {
        var dialog = new DirectoryDialog(window.getShell());
        dialog.setText("Open run");
        dialog.setMessage("The folder of a run: the one that “slipway run --journal” named, or one in .slipway/runs of a site.");
        window.getService(WindowSite.class).current().map(OpenedSite::folder)
                .ifPresent(site -> dialog.setFilterPath((Files.isDirectory(site.resolve(RUNS)) ? site.resolve(RUNS) : site).toString()));
        return Optional.ofNullable(dialog.open());
    }

    private static void open(IWorkbenchWindow window, Path folder) {
        try {
            RunViews.show(window, FolderRun.at(folder));
        } catch (ProblemException none) {
            ProblemDialog.show(window.getShell(), none.problems());
        }
    }
}
