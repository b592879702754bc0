package org.slipway.target.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * What the programs of a run are known by: a variable in their environment, which all that they start inherits, even what lives on when its starter has
 * ended, and what an engine left behind that was killed.
 */
public final class Stamp {
    private static final Set<String> MOUNTING = Set.of("ntfs-3g", "mount.ntfs-3g");
    static final String VARIABLE = "SLIPWAY_RUN";
    private static final Path PROCESSES = Path.of("/proc");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final String run;
    private final AtomicLong calls = new AtomicLong();

    /** @param run tells it from all others on the machine; without blanks */
    public Stamp(String run) {
        this.run = run;
    }

    /** For the environment of one more program. */
    String next() {
        return run + "/" + ProcessHandle.current().pid() + "/" + calls.incrementAndGet();
    }

    /** What was started with a stamp, and all that it started. */
    static List<ProcessHandle> bearing(String stamp) {
        return find(VARIABLE + "=" + stamp + "\0");
    }

    /** Ends what the run left running, but for what holds volumes mounted: that would lose what it has not written yet. */
    public void endPrograms() {
        ProcessTree.of(this, MOUNTING).end();
    }

    /** Ends all that the run left running. Nothing of it may be mounted any more. */
    public void endAll() {
        ProcessTree.of(this, Set.of()).end();
    }

    /** What the run started, in whichever engine. */
    List<ProcessHandle> ofRun() {
        return find(VARIABLE + "=" + run + "/");
    }

    /** @param start of an entry of the environment */
    private static List<ProcessHandle> find(String start) {
        var found = new ArrayList<ProcessHandle>();
        long self = ProcessHandle.current().pid();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, path -> NUMBER.matcher(path.getFileName().toString()).matches())) {
            for (Path process : all) {
                long id = Long.parseLong(process.getFileName().toString());
                if (id != self && has(process.resolve("environ"), start)) {
                    Optional<ProcessHandle> handle = ProcessHandle.of(id);
                    handle.ifPresent(found::add);
                }
            }
        } catch (IOException none) {
            return found;
        }
        return found;
    }

    private static boolean has(Path environment, String start) {
        try {
            String text = new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1);
            return text.startsWith(start) || text.contains("\0" + start);
        } catch (IOException endedOrForbidden) {
            return false;
        }
    }
}
