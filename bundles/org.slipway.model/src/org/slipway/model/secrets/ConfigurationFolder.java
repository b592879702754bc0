package org.slipway.model.secrets;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's own settings are, by the custom of each system; that is where keys are kept. */
public final class ConfigurationFolder {

    /** The variable of the environment that names another folder: for the demo, and for machines where the usual one will not do. */
    public static final String VARIABLE = "SLIPWAY_CONFIG";

    private ConfigurationFolder() {
    }

    /** The folder for keys of the user who runs this process, in this environment. */
    public static Path keys(Map<String, String> environment) {
        String named = environment.getOrDefault(VARIABLE, "");
        return (named.isBlank() ? of(System.getProperty("os.name"), environment, Path.of(System.getProperty("user.home"))) : Path.of(named)).resolve("keys");
    }

    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming")).resolve("slipway");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("slipway");
        }
        return absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("slipway");
    }

    /** A relative path in the environment is to be ignored, says the XDG Base Directory Specification. */
    private static Path absolute(String path, Path otherwise) {
        return path != null && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
    }
}
