package org.slipway.workbench.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.slipway.base.Problem;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.preferences.Settings;
import org.slipway.workbench.site.OpenedSites;
import org.slipway.workbench.workspaces.WorkspaceCatalogue;
import org.slipway.workbench.workspaces.WorkspaceReader;

/** What is common to all windows. Parts find it in the application's context. */
public final class Shell extends WorkbenchAdvisor {
    private final StartArguments arguments;
    private final Ready ready;
    private WorkspaceCatalogue workspaces = WorkspaceCatalogue.none();

    public Shell(StartArguments arguments, Optional<Path> readyFile, boolean exitWhenReady) {
        this.arguments = arguments;
        this.ready = new Ready(readyFile, exitWhenReady);
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IPreferenceStore platform = PlatformUI.getPreferenceStore();
        platform.setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
        platform.setDefault(IWorkbenchPreferenceConstants.PROMPT_WHEN_SAVEABLE_STILL_OPEN, false);
        workspaces = new WorkspaceReader().read(Platform.getExtensionRegistry());
        IEclipseContext application = PlatformUI.getWorkbench().getService(IEclipseContext.class);
        Settings settings = Settings.ofThisUser();
        application.set(Settings.class, settings);
        application.set(WorkspaceCatalogue.class, workspaces);
        OpenedSites sites = OpenedSites.of(Platform.getExtensionRegistry(), new DisplayThread(PlatformUI.getWorkbench().getDisplay()),
                PlatformUI.getWorkbench().getOperationSupport().getOperationHistory(), settings::pause);
        application.set(OpenedSites.class, sites);
        application.set(UnsavedFiles.class, new UnsavedFiles(sites));
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return workspaces.first().perspective();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ShellWindow(configurer, arguments, ready);
    }

    /** Bundles that could not join as they meant to are named, since what they bring is missing. */
    @Override
    public void postStartup() {
        List<Problem> problems = Stream.concat(workspaces.problems().stream(),
                PlatformUI.getWorkbench().getService(OpenedSites.class).problems().stream()).toList();
        problems.forEach(problem -> ILog.of(Shell.class).warn(problem + " " + problem.nextStep()));
        if (!problems.isEmpty()) {
            ProblemDialog.show(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), problems);
        }
    }

    @Override
    public boolean preShutdown() {
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            if (!window.getService(SiteOpening.class).leave()) {
                return false;
            }
        }
        return PlatformUI.getWorkbench().getService(UnsavedFiles.class).letGo();
    }

    @Override
    public void eventLoopException(Throwable broken) {
        // What broke is shown and logged, and the rest goes on.
        Defects.show(broken);
    }
}
