package org.slipway.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line as an Equinox application: its result is the exit code of the process. */
public final class CliApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        return Integer.valueOf(0);
    }

    @Override
    public void stop() {
        // A command ends by itself; Ctrl-C ends the process.
    }
}
