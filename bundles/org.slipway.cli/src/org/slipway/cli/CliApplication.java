package org.slipway.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;
import org.slipway.cli.internal.CommandLineMain;
import org.slipway.cli.internal.ProcessSurroundings;
import org.slipway.cli.internal.Version;

/** The command line as an Equinox application: its result is the exit code of the process. */
public final class CliApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) throws URISyntaxException {
        var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        String version = Version.spoken(FrameworkUtil.getBundle(CliApplication.class).getVersion());
        if (Version.aloneIn(arguments)) {
            System.out.print(Version.answer(version, false) + "\n");
            return (System.out.checkError() ? ExitCode.FAILED : ExitCode.OK).number();
        }
        var main = new CommandLineMain(RegistryFactory.getRegistry());
        return main.run(ProcessSurroundings.of(logs(), version), List.of(arguments)).number();
    }

    private static Path logs() throws URISyntaxException {
        return Path.of(URIUtil.toURI(Platform.getConfigurationLocation().getURL())).resolve("logs");
    }

    @Override
    public void stop() {
        // A command ends by itself; Ctrl-C ends the process.
    }
}
