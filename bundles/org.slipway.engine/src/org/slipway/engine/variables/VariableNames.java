package org.slipway.engine.variables;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How variables are called: letters, digits, underscore and hyphen, at most 256, beginning with a letter, or with an underscore where they are
 * the engine's; upper and lower case are one.
 */
public final class VariableNames {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,255}");

    private VariableNames() {
    }

    /** The form under which names are compared; blanks around a name do not count. */
    public static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a variable can be called so at all. */
    public static boolean allowed(String name) {
        return ALLOWED.matcher(name.strip()).matches();
    }

    /** Whether the name is kept for the engine, which alone sets it. */
    public static boolean reserved(String name) {
        return name.strip().startsWith("_");
    }
}
