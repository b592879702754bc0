package org.slipway.workbench.shell;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.service.datalocation.Location;

/** Where the workbench keeps its window state and preferences when nobody says where: one folder for each process. */
public final class DataFolder {
    /** More workbenches than this at a time share nothing and keep nothing. */
    private static final int MOST = 20;

    private final Path base;

    public DataFolder(Path base) {
        this.base = base;
    }

    public void takeUnlessGiven(Location instance) {
        for (int i = 1; instance != null && !instance.isSet() && i <= MOST; i++) {
            String name = i == 1 ? "workbench" : "workbench-" + i;
            try {
                // A folder that another process holds is refused, and the next one is tried.
                instance.set(base.resolve(name).toUri().toURL(), true);
            } catch (IOException refused) {
                ILog.of(DataFolder.class).warn("The folder " + name + " below " + base + " cannot keep the window's state.", refused);
            }
        }
    }
}
