package org.slipway.workbench.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.slipway.base.Problem;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.WindowSite;

/**
 * Asks what to do with a file that was changed here and on disk, when it is saved: before, its editors say so without getting in
 * the way of who types. One window asks, however many show the file.
 */
final class Conflicts implements SiteFollower {
    private final IWorkbenchWindow window;
    private final Set<OpenedFile> asking = new HashSet<>();
    private final Set<List<Problem>> telling = new HashSet<>();

    Conflicts(IWorkbenchWindow window) {
        this.window = window;
    }

    @Override
    public void siteChanged(Optional<OpenedSite> site) {
        asking.clear();
    }

    @Override
    public void conflict(OpenedFile file, Optional<String> theirs) {
        if ((file.saveWaits() || !file.used()) && isMine() && asking.add(file)) {
            // Whoever tells of the conflict finishes first: a dialog runs an event loop of its own.
            window.getShell().getDisplay().asyncExec(() -> ask(file));
        }
    }

    /** Of the windows that show the site, the active one speaks, else the first. */
    private boolean isMine() {
        Optional<OpenedSite> site = window.getService(WindowSite.class).current();
        List<IWorkbenchWindow> showing = Stream.of(PlatformUI.getWorkbench().getWorkbenchWindows())
                .filter(each -> each.getService(WindowSite.class).current().equals(site)).toList();
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return showing.contains(active) ? active == window : !showing.isEmpty() && showing.getFirst() == window;
    }

    private void ask(OpenedFile file) {
        try {
            new ConflictQuestion(file, this::trouble).ask(window.getShell());
        } finally {
            asking.remove(file);
        }
    }

    @Override
    public void trouble(List<Problem> problems) {
        // The disk is looked at again and again while a dialog stands: the same trouble is told once.
        if (isMine() && telling.add(problems)) {
            try {
                ProblemDialog.show(window.getShell(), problems);
            } finally {
                telling.remove(problems);
            }
        }
    }
}
