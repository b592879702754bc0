package org.slipway.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;

/** What the workbench was started with: perhaps a site's folder. */
public record StartArguments(Optional<Path> site) {

    /** The first argument that is no option and no option's value names the folder, from the folder that the user stands in. */
    public static StartArguments of(String[] arguments, String standsIn) {
        Path from = Path.of(standsIn == null ? "" : standsIn).toAbsolutePath();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("-")) {
                i += takesValue(arguments[i]) ? 1 : 0;
            } else if (!arguments[i].isBlank()) {
                return new StartArguments(Optional.of(from.resolve(arguments[i]).normalize()));
            }
        }
        return new StartArguments(Optional.empty());
    }

    /** Options of the platform that come with a value and reach the application all the same. */
    private static boolean takesValue(String option) {
        return switch (option) {
            case "-application", "-product", "-data", "-configuration", "-cssTheme", "-perspective", "-testproperties", "-testApplication" -> true;
            default -> false;
        };
    }
}
