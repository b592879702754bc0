package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.LinuxTools;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/**
 * A loop device for each partition that the kernel has no node for. Which one is taken is noted before it is, so that those of an engine that was killed
 * are found and let go.
 */
final class Loops {
    private static final String NOTE = "loops";
    private static final Path SYSTEM = Path.of("/sys/block");
    /** Others on the machine may take the free one first. */
    private static final int MOST_TRIES = 30;

    private final Tools tools;
    private final Kept kept;
    private final Map<String, Path> attached = new LinkedHashMap<>();

    Loops(Tools tools, Kept kept) {
        this.tools = tools;
        this.kept = kept;
    }

    private static String key(Path disk, long start) {
        return start + "@" + disk;
    }

    /** The device of a partition that has one already. */
    Optional<Path> of(Path disk, long start) {
        return Optional.ofNullable(attached.get(key(disk, start)));
    }

    /** The device of a partition. @param start in bytes; @param size in bytes */
    Path attach(Path disk, long start, long size) throws TargetException {
        Path known = attached.get(key(disk, start));
        if (known != null) {
            return known;
        }
        for (int attempt = 1;; attempt++) {
            String node = tools.ask(Call.of(Tool.LOSETUP, "find a free loop device", "-f")).strip();
            Map<String, String> noted = kept.read(NOTE);
            noted.put(node, key(disk, start));
            kept.write(NOTE, noted);
            Call call = Call.of(Tool.LOSETUP, "reach a partition of " + disk, "-o", Long.toString(start), "--sizelimit", Long.toString(size), node,
                    disk.toString());
            Exit exit = attempt(call);
            if (exit.code() == 0 && key(disk, start).equals(behind(node).orElse(""))) {
                attached.put(key(disk, start), Path.of(node));
                return Path.of(node);
            }
            if (attempt == MOST_TRIES || exit.code() != 0 && behind(node).isEmpty()) { // free, and yet it did not work
                throw LinuxTools.failed(call, exit);
            }
        }
    }

    private Exit attempt(Call call) throws TargetException {
        try {
            return tools.attempt(call, line -> { });
        } catch (InterruptedException cancelled) {
            throw Refused.cancelled(call.act());
        }
    }

    /** What stands behind a device now. */
    private static Optional<String> behind(String node) {
        Path told = SYSTEM.resolve(Path.of(node).getFileName()).resolve("loop");
        try {
            return Optional.of(key(Path.of(Files.readString(told.resolve("backing_file")).strip()),
                    Long.parseLong(Files.readString(told.resolve("offset")).strip())));
        } catch (IOException | NumberFormatException nothing) {
            return Optional.empty();
        }
    }

    /** Lets go of those of a disk; nothing may be mounted from them any more. */
    void detach(Path disk) throws TargetException {
        for (var each : Map.copyOf(attached).entrySet()) {
            if (each.getKey().endsWith("@" + disk)) {
                letGo(each.getValue().toString(), each.getKey());
                attached.remove(each.getKey());
            }
        }
    }

    /** Lets go of the one of a partition, if it has one; nothing may be mounted from it any more. */
    void detach(Path disk, long start) throws TargetException {
        Path node = attached.get(key(disk, start));
        if (node != null) {
            letGo(node.toString(), key(disk, start));
            attached.remove(key(disk, start));
        }
    }

    /** Lets go of those that an earlier engine of this run had. */
    void recover() throws TargetException {
        Map<String, String> noted = kept.read(NOTE);
        for (var each : noted.entrySet()) {
            letGo(each.getKey(), each.getValue());
        }
        if (!noted.isEmpty()) {
            kept.write(NOTE, Map.of());
        }
    }

    /** One that somebody else has by now is left alone. */
    private void letGo(String node, String key) throws TargetException {
        if (key.equals(behind(node).orElse(""))) {
            tools.ask(Call.of(Tool.LOSETUP, "let go of " + node, "-d", node));
        }
    }
}
