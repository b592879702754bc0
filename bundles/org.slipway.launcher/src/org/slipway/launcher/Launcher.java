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
            BundleContext framework = EclipseStarter.getSystemBundleContext();
            int code = result instanceof Integer number ? number : restart(framework) ? RESTART : 0;
            if (train) {
                new Training(framework).loadClassesFor("org.slipway.cli");
            }
            EclipseStarter.shutdown();
            return code;
        } catch (Exception broken) {
            System.err.println("slipway: could not start: " + broken.getMessage());
            System.err.println("The newest .log file says more, in " + System.getProperty("osgi.configuration.area"));
            return FAILED;
        }
    }

    private static Optional<Path> archive() {
        return Optional.ofNullable(System.getProperty("slipway.archive")).map(Path::of);
    }

    private static boolean restart(BundleContext framework) {
        return Integer.toString(RESTART).equals(framework.getProperty("eclipse.exitcode"));
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        System.getProperties().stringPropertyNames().forEach(name -> settings.put(name, System.getProperty(name)));
        settings.put("osgi.noShutdown", "true"); // this class shuts it down, after the training
        return settings;
    }
}
