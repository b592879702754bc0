package org.slipway.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.slipway.base.Problem;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.preferences.Settings;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.OpenedSites;
import org.slipway.workbench.site.WindowSite;
import org.slipway.workbench.welcome.WelcomeEditor;
import org.slipway.workbench.welcome.WelcomeInput;

/** Brings a site into a window, or out of it. Found in the context of the window. */
public final class SiteOpening {
    private static final String KEY = "org.slipway.workbench.site";
    /** Kept instead of a folder when the user closed the site. */
    private static final String NONE = "";

    private final IWorkbenchWindow window;
    private final WindowSite shown;
    private final OpenedSites sites;
    private final Settings settings;

    SiteOpening(IWorkbenchWindow window, WindowSite shown, OpenedSites sites, Settings settings) {
        this.window = window;
        this.shown = shown;
        this.sites = sites;
        this.settings = settings;
    }

    /** What a new window shows: the site it is told, else the one it showed last, else the one of the window beside it, else the welcome. */
    CompletableFuture<Void> first(Optional<Path> asked) {
        Optional<Path> kept = settings.reopen() ? kept() : Optional.empty();
        Optional<Path> beside = sites.all().stream().map(OpenedSite::folder).findFirst();
        if (beside.isEmpty() && asked.isPresent()) {
            return open(asked.get());
        }
        Optional<Path> folder = kept.or(() -> beside);
        if (folder.isEmpty()) {
            welcome();
            return CompletableFuture.completedFuture(null);
        }
        return open(folder.get(), gone -> ILog.of(SiteOpening.class).info("The site of the last time is not there: " + ProblemDialog.text(gone)));
    }

    /** The window's state is written when the workbench ends; after a crash, what is left is the list of recent sites. */
    private Optional<Path> kept() {
        String last = state().get(KEY);
        return last == null ? settings.recentSites().stream().findFirst() : Optional.of(last).filter(folder -> !folder.equals(NONE)).map(Path::of);
    }

    private Map<String, String> state() {
        return window.getService(MWindow.class).getPersistedState();
    }

    /** Shows a site in this window. What goes wrong is shown as well. */
    public CompletableFuture<Void> open(Path folder) {
        return open(folder, problems -> ProblemDialog.show(shell(), problems));
    }

    private CompletableFuture<Void> open(Path folder, Consumer<List<Problem>> trouble) {
        return sites.open(folder).handle((site, failed) -> {
            if (failed != null) {
                List<Problem> problems = Failures.problems(failed);
                if (!shell().isDisposed()) {
                    welcome();
                    trouble.accept(problems);
                }
            } else if (!shell().isDisposed() && leave()) {
                settings.opened(site.folder());
                state().put(KEY, site.folder().toString());
                shown.show(Optional.of(site));
            }
            return null;
        });
    }

    private Shell shell() {
        return window.getShell();
    }

    /** Shows the welcome instead of the site, also after the next start. Nothing changes when the user thinks better of it. */
    public void close() {
        if (leave()) {
            state().put(KEY, NONE);
            welcome();
        }
    }

    /** Lets the shown site go: its editors are closed, after asking whether to save. False when the user thinks better of it. */
    public boolean leave() {
        Optional<OpenedSite> site = shown.current();
        if (window.getActivePage() == null) {
            return true;
        }
        if (site.isEmpty()) {
            window.getActivePage().closeAllEditors(false); // the welcome
            return true;
        }
        EditorsOfSite.remember(window, site.get());
        if (!window.getActivePage().closeAllEditors(true)) {
            return false;
        }
        shown.show(Optional.empty());
        boolean elsewhere = Stream.of(window.getWorkbench().getWorkbenchWindows()).filter(other -> other != window)
                .anyMatch(other -> other.getService(WindowSite.class).current().equals(site));
        if (!elsewhere && site.get().dirtyFiles().isEmpty()) {
            sites.close(site.get());
        }
        return true;
    }

    public void welcome() {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            try {
                page.openEditor(new WelcomeInput(), WelcomeEditor.ID);
            } catch (PartInitException broken) {
                Defects.show(broken);
            }
        }
    }
}
