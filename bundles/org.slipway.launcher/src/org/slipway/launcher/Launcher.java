package org.slipway.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.BundleContext;

/**
 * Starts the framework and the application named by {@code -application}, and ends the process with its result. The settings are
 * system properties; {@code slipway.archive} names the JVM's class-data archive, which is made at the end of the first run.
 */
public final class Launcher {
    /** What a start script answers by starting again, for instance after an installation. */
    private static final int RESTART = 23;
    private static final int FAILED = 3;

    private Launcher() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        boolean train = archive().filter(Files::notExists).isPresent();
        EclipseStarter.setInitialProperties(settings());
        try {
            Object result = EclipseStarter.run(arguments, null);
            Optional<BundleContext> framework = Optional.ofNullable(EclipseStarter.getSystemBundleContext());
            int code = result instanceof Integer number ? number : withoutResult(framework);
            if (train) {
                framework.ifPresent(context -> new Training(context).loadClassesFor("org.slipway.cli"));
            }
            EclipseStarter.shutdown();
            return code;
        } catch (Exception broken) {
            return failed(": " + broken.getMessage());
        }
    }

    /** The framework logs what an application throws, and then returns as if nothing had been. */
    private static int withoutResult(Optional<BundleContext> framework) {
        boolean restart = framework.map(context -> context.getProperty("eclipse.exitcode")).filter(Integer.toString(RESTART)::equals).isPresent();
        return restart ? RESTART : failed(".");
    }

    private static int failed(String why) {
        System.err.println("slipway: could not start" + why + " The log says more: "
                + System.getProperty("osgi.logfile", "the newest .log file in " + System.getProperty("osgi.configuration.area")));
        return FAILED;
    }

    private static Optional<Path> archive() {
        return Optional.ofNullable(System.getProperty("slipway.archive")).map(Path::of);
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        System.getProperties().stringPropertyNames().forEach(name -> settings.put(name, System.getProperty(name)));
        settings.put("osgi.noShutdown", "true"); // this class shuts it down, after the training
        return settings;
    }
}
