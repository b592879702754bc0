package org.slipway.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.WindowSite;
import org.slipway.workbench.workspaces.Workspace;
import org.slipway.workbench.workspaces.WorkspaceCatalogue;

/** Tells whoever started the workbench (a benchmark, a test) that its first window can be used, and perhaps ends it then. */
final class Ready {
    private final Optional<Path> file;
    private final boolean exit;
    private boolean told;

    Ready(Optional<Path> file, boolean exit) {
        this.file = file;
        this.exit = exit;
    }

    /** The window is painted and, where there is a site, the site is loaded and shown. */
    void usable(IWorkbenchWindow window) {
        if (told) {
            return;
        }
        told = true;
        file.ifPresent(path -> write(path, seen(window)));
        if (exit) {
            PlatformUI.getWorkbench().close();
        }
    }

    /** What somebody before the window would see, as properties: the workspaces in the bar, the one that is shown, the site. */
    private static String seen(IWorkbenchWindow window) {
        WorkspaceCatalogue bar = window.getService(WorkspaceCatalogue.class);
        Optional<Workspace> shown = Optional.ofNullable(window.getActivePage()).map(IWorkbenchPage::getPerspective)
                .flatMap(perspective -> bar.of(perspective.getId()));
        return "workspaces=" + bar.workspaces().stream().map(Workspace::id).collect(Collectors.joining(" ")) + "\nworkspace="
                + shown.map(Workspace::id).orElse("") + "\nsite="
                + window.getService(WindowSite.class).current().map(OpenedSite::name).orElse("") + "\n";
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            ILog.of(Ready.class).error("Cannot tell in " + file + " that the window is ready.", refused);
        }
    }
}
