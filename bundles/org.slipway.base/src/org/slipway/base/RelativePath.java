package org.slipway.base;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A path below some folder, its parts separated by {@code /}, that can be made on Linux, Windows and macOS alike and cannot
 * lead out of that folder. Symbolic links inside the folder are its owner's affair.
 */
public record RelativePath(String text) implements Comparable<RelativePath> {
    private static final int LONGEST = 4096;
    /** In bytes of UTF-8, as ext4 counts; whatever keeps to that fits NTFS and APFS too. */
    private static final int LONGEST_NAME = 255;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\<>:\"|?*\\x00-\\x1f\\x7f]");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])\\s*(\\..*)?");

    public RelativePath {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw refused(text, text.isEmpty() ? "it is empty" : "it is longer than " + LONGEST + " characters");
        }
        if (text.startsWith("/") || DRIVE.matcher(text).matches()) {
            throw refused(text, "it does not start below the folder");
        }
        if (FORBIDDEN.matcher(text).find()) {
            throw refused(text, "\\ < > : \" | ? * and control characters cannot be in a file name everywhere");
        }
        for (String name : text.split("/", -1)) {
            checkName(text, name);
        }
    }

    private static void checkName(String text, String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw refused(text, "“" + name + "” is not a name");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw refused(text, "a name in it is longer than " + LONGEST_NAME + " bytes");
        }
        if (name.endsWith(".") || name.endsWith(" ") || DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            throw refused(text, "Windows cannot have a file named “" + name + "”");
        }
    }

    private static IllegalArgumentException refused(String text, String why) {
        String shown = text.length() > 100 ? text.substring(0, 100) + "…" : text;
        return new IllegalArgumentException("“" + shown.replaceAll("\\p{Cntrl}", "�") + "” cannot be a path here: " + why
                + ". Write a path such as folder/file.txt.");
    }

    /** The way from a folder to something in it; {@link IllegalArgumentException} where it is not in it. */
    public static RelativePath between(Path folder, Path inside) {
        Path way = folder.toAbsolutePath().normalize().relativize(inside.toAbsolutePath().normalize());
        return new RelativePath(StreamSupport.stream(way.spliterator(), false).map(Path::toString)
                .collect(Collectors.joining("/")));
    }

    /** The file or folder of this path below a folder. */
    public Path resolve(Path folder) {
        Path resolved = folder;
        for (String name : text.split("/")) {
            resolved = resolved.resolve(name);
        }
        return resolved;
    }

    /** The last of its names. */
    public String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(RelativePath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
