package org.slipway.target.linux.volume;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;

/** Paths as Windows has them, without regard to case. */
final class Names {
    private static final Pattern DIVIDER = Pattern.compile("[\\\\/]+");
    /** What no file of Windows has in its name; an alternate stream is none of its own. */
    private static final Pattern IMPOSSIBLE = Pattern.compile(".*[<>:\"|?*\\x00-\\x1f].*");

    private Names() {
    }

    /** The parts of a path below the top of its volume; a dot stands for nothing, two are refused. */
    static List<String> of(String path) throws TargetException {
        List<String> names = Stream.of(DIVIDER.split(path)).filter(each -> !each.isEmpty() && !each.equals(".")).toList();
        for (String each : names) {
            if (each.equals("..") || IMPOSSIBLE.matcher(each).matches()) {
                throw Refused.because("TARGET-PATH", Refused.WRONG_NAME, "“" + path + "” cannot be a path on a volume of Windows.", "Mend the path.");
            }
        }
        return names;
    }

    /** Where a path leads below a folder: in the case that is on the disk as far as it is there, and in its own from there on. */
    static Path below(Path top, List<String> names) throws IOException {
        Path at = top;
        for (String name : names) {
            Path exact = at.resolve(name);
            at = Files.exists(exact, LinkOption.NOFOLLOW_LINKS) ? exact : like(at, name).orElse(exact);
        }
        return at;
    }

    private static Optional<Path> like(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                if (each.getFileName().toString().equalsIgnoreCase(name)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }
}
