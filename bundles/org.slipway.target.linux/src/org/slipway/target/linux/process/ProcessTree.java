package org.slipway.target.linux.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A program with all that it started. */
final class ProcessTree {
    /** Looks for new ones that often; something that starts programs faster than they can be ended is left. */
    private static final int ROUNDS = 50;
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(2);

    private final Supplier<List<ProcessHandle>> members;

    private ProcessTree(Supplier<List<ProcessHandle>> members) {
        this.members = members;
    }

    /** @param stamp in the environment of all of them */
    static ProcessTree of(Process root, String stamp) {
        return new ProcessTree(() -> {
            var all = new LinkedHashSet<ProcessHandle>();
            all.add(root.toHandle());
            root.descendants().forEach(all::add);
            all.addAll(Stamp.bearing(stamp));
            return all.stream().filter(ProcessTree::isRunning).toList();
        });
    }

    /** All that a run started, but for programs of some names. */
    static ProcessTree of(Stamp run, Set<String> spared) {
        return new ProcessTree(() -> run.ofRun().stream().filter(ProcessTree::isRunning).filter(each -> !spared.contains(name(each))).toList());
    }

    private static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /** Ends them all and waits until they are gone. */
    void end() {
        boolean interrupted = Thread.interrupted(); // lest the waiting be cut short
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> found = members.get();
            if (found.isEmpty()) {
                break;
            }
            found.forEach(ProcessHandle::destroyForcibly);
            await(found);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that is dead, and that nobody has asked how it ended, counts as gone. */
    private static void await(List<ProcessHandle> found) {
        long begun = System.nanoTime();
        try {
            while (found.stream().anyMatch(ProcessTree::isRunning) && System.nanoTime() - begun < WAIT.toNanos()) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRunning(ProcessHandle process) {
        try {
            String told = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"), StandardCharsets.ISO_8859_1);
            int state = told.lastIndexOf(") ") + 2;
            return state >= told.length() || "ZX".indexOf(told.charAt(state)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
