package org.slipway.workbench;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.slipway.workbench.appearance.Appearance;
import org.slipway.workbench.shell.DataFolder;
import org.slipway.workbench.shell.Shell;
import org.slipway.workbench.shell.StartArguments;

/**
 * The workbench as an Equinox application. The one argument is a site's folder, taken from the folder in the system property
 * {@code slipway.cwd}; without it, the site that was open last is opened.
 */
public final class WorkbenchApplication implements IApplication {

    private static final Integer FAILED = 3;

    @Override
    public Object start(IApplicationContext context) {
        StartArguments arguments = StartArguments.of(Platform.getApplicationArgs(), System.getProperty("slipway.cwd"));
        String kept = System.getProperty("slipway.state");
        new DataFolder(kept == null ? Path.of(System.getProperty("user.home"), ".slipway") : Path.of(kept)).takeUnlessGiven(Platform.getInstanceLocation());
        new Appearance().beforeDisplay();
        Display display;
        try {
            display = PlatformUI.createDisplay();
        } catch (SWTError noDisplay) {
            System.err.println("slipway: the workbench cannot open a window: " + noDisplay.getMessage()
                    + ". Is there a display, and may you use it? The command line works without one: slipway help.");
            return FAILED;
        }
        try {
            new Appearance().beforeStart();
            var shell = new Shell(arguments, Optional.ofNullable(System.getProperty("slipway.readyFile")).map(Path::of),
                    Boolean.getBoolean("slipway.exitWhenReady"));
            int code = PlatformUI.createAndRunWorkbench(display, shell);
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> {
                if (!display.isDisposed()) {
                    PlatformUI.getWorkbench().close();
                }
            });
        }
    }
}
