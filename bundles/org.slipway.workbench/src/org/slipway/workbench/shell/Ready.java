package org.slipway.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PlatformUI;

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
    void usable() {
        if (told) {
            return;
        }
        told = true;
        file.ifPresent(Ready::write);
        if (exit) {
            PlatformUI.getWorkbench().close();
        }
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "ready\n");
        } catch (IOException refused) {
            ILog.of(Ready.class).error("Cannot tell in " + file + " that the window is ready.", refused);
        }
    }
}
