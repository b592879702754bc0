package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is mounted on this machine. */
public record MountTable(List<Mount> mounts) {
    private static final Path TOLD = Path.of("/proc/self/mountinfo");
    /** How blanks and the like are written there. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

    /** @param device its numbers, as {@code 8:1}; @param source as whoever mounted it said */
    public record Mount(String device, String point, String type, String source) {
    }

    public static MountTable now() throws IOException {
        return of(Files.readAllLines(TOLD));
    }

    static MountTable of(List<String> lines) {
        return new MountTable(lines.stream().map(line -> line.split(" ")).filter(words -> words.length > 6).map(MountTable::mount).toList());
    }

    /** Of the fields before the hyphen, the number varies. */
    private static Mount mount(String[] words) {
        int hyphen = 6;
        while (hyphen < words.length - 2 && !words[hyphen].equals("-")) {
            hyphen++;
        }
        return new Mount(words[2], plain(words[4]), words[Math.min(hyphen + 1, words.length - 1)], plain(words[Math.min(hyphen + 2, words.length - 1)]));
    }

    private static String plain(String told) {
        return ESCAPE.matcher(told).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 8))));
    }

    /** Where something is mounted below a folder, the innermost first. */
    public List<String> below(Path folder) {
        return mounts.stream().map(Mount::point).filter(point -> Path.of(point).startsWith(folder)).toList().reversed();
    }

    /** Whether the machine runs from its memory, as a boot environment does. */
    public boolean runsFromMemory() {
        return mounts.stream().filter(each -> each.point().equals("/")).reduce((first, second) -> second)
                .filter(root -> List.of("rootfs", "tmpfs", "ramfs", "overlay", "squashfs").contains(root.type())).isPresent();
    }
}
