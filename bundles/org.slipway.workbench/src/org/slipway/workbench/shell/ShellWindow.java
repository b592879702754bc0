package org.slipway.workbench.shell;

import java.util.Optional;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.slipway.workbench.Messages;
import org.slipway.workbench.history.SiteUndo;
import org.slipway.workbench.preferences.Settings;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.OpenedSites;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteNavigation;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;

/** One window: its frame, and what its parts find in its context. */
final class ShellWindow extends WorkbenchWindowAdvisor {
    private static final Point SIZE = new Point(1440, 900);

    private final StartArguments arguments;
    private final Ready ready;
    private final WindowSite site = new WindowSite();

    ShellWindow(IWorkbenchWindowConfigurer configurer, StartArguments arguments, Ready ready) {
        super(configurer);
        this.arguments = arguments;
        this.ready = ready;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ShellActions(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(SIZE);
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(true);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle(Messages.product);
        provide(configurer.getWindow());
    }

    /** Parts are made after this and ask for these. */
    private void provide(IWorkbenchWindow window) {
        IEclipseContext context = window.getService(IEclipseContext.class);
        context.set(WindowSite.class, site);
        context.set(SiteNavigation.class, new EditorNavigation(window));
        context.set(SiteOpening.class, new SiteOpening(window, site, context.get(OpenedSites.class), context.get(Settings.class)));
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        fit(window);
        new LostWorkspaces(window).putAway();
        new Trim(window).add();
        new ForeignTools(window).putAway();
        site.follow(window.getShell(), new SiteFollower() {
            @Override
            public void siteChanged(Optional<OpenedSite> shown) {
                title();
            }

            @Override
            public void snapshotChanged(SiteSnapshot now) {
                title();
            }
        });
        site.follow(window.getShell(), new EditorsOfSite(window));
        site.follow(window.getShell(), new Conflicts(window));
        SiteUndo.install(window, site);
        SiteOpening opening = window.getService(SiteOpening.class);
        // The window is painted first; loading goes on in a Job.
        window.getShell().getDisplay().asyncExec(() -> opening.first(arguments.site()).whenComplete((opened, failed) ->
                window.getShell().getDisplay().asyncExec(() -> ready.usable(window))));
    }

    /** A window kept from a larger screen is brought back onto this one. */
    private static void fit(IWorkbenchWindow window) {
        Rectangle screen = window.getShell().getMonitor().getClientArea();
        Rectangle bounds = window.getShell().getBounds();
        if (!window.getShell().getMaximized() && (bounds.width > screen.width || bounds.height > screen.height)) {
            window.getShell().setBounds(screen.intersection(new Rectangle(screen.x, screen.y, bounds.width, bounds.height)));
        }
    }

    private void title() {
        getWindowConfigurer().setTitle(site.current().map(shown -> Messages.bind(Messages.product_with_site, shown.name())).orElse(Messages.product));
    }

    @Override
    public boolean preWindowShellClose() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        boolean last = window.getWorkbench().getWorkbenchWindowCount() == 1;
        // All questions come before anything is let go, so that cancelling leaves the window as it is.
        return (!last || window.getService(UnsavedFiles.class).letGo()) && window.getService(SiteOpening.class).leave();
    }
}
