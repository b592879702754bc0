package org.slipway.steps.run;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths as a target writes them. */
public final class TargetPath {
    private static final Pattern DRIVE = Pattern.compile("(?i)[A-Z]:.*");

    private TargetPath() {
    }

    /** Of something in a folder, with the folder's own separator. */
    public static String in(String folder, String name) {
        String separator = folder.contains("/") && !folder.contains("\\") ? "/" : "\\";
        String inner = separator.equals("/") ? name.replace('\\', '/') : name.replace('/', '\\');
        return folder.endsWith(separator) ? folder + inner : folder + separator + inner;
    }

    /** Whether it says by itself where it begins: at a drive, a server or a root. */
    public static boolean absolute(String path) {
        return DRIVE.matcher(path).matches() || path.startsWith("\\") || path.startsWith("/") || path.startsWith("%");
    }

    /** A drive as {@code C:}, from {@code c}, {@code C:} or {@code C:\}; empty where the text is none. */
    public static Optional<String> drive(String text) {
        String said = text.strip();
        return said.matches("(?i)[A-Z](:\\\\?)?") ? Optional.of(said.substring(0, 1).toUpperCase(Locale.ROOT) + ":") : Optional.empty();
    }

    /** The drive that a path lies on, as {@code C:}. */
    public static Optional<String> driveOf(String path) {
        return DRIVE.matcher(path.strip()).matches() ? drive(path.strip().substring(0, 2)) : Optional.empty();
    }

    /** The folder that something lies in; empty at a root. */
    public static Optional<String> parent(String path) {
        int last = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
        return last <= 0 ? Optional.empty() : Optional.of(path.substring(0, last));
    }
}
