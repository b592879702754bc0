package org.slipway.target.linux.hive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.right.Guard;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Changes hives: on a copy beside the hive, which takes its place when it is whole and on the disk. */
public final class HiveEditor {
    private static final String COPY = ".slipway-new";

    private final Tools tools;

    public HiveEditor(Tools tools) {
        this.tools = tools;
    }

    /** @param called for people */
    public void change(Path hive, RegText changes, String called) throws TargetException, InterruptedException {
        Path copy = hive.resolveSibling(hive.getFileName() + COPY);
        try {
            try (Hive before = Hive.open(hive)) {
                if (!before.isClean()) {
                    throw Refused.because("TARGET-HIVE-OPEN", Refused.IN_USE, "The registry in “" + called
                            + "” was not closed: logs beside it hold changes that only Windows can write into it, over any that are made here.",
                            "Let this Windows start and shut down once, or capture the image again from a system that was shut down.");
                }
            }
            Files.copy(hive, copy, StandardCopyOption.REPLACE_EXISTING);
            new Guard(tools).of(copy); // as Windows itself has its hives
            merge(copy, changes, called);
            replace(copy, hive);
        } catch (IOException failed) {
            throw broken(called, failed);
        } finally {
            remove(copy);
        }
    }

    /** Makes a hive that holds nothing else. */
    public void create(Path hive, RegText contents, String called) throws TargetException, InterruptedException {
        Path copy = hive.resolveSibling(hive.getFileName() + COPY);
        try {
            Files.write(copy, EmptyHive.bytes());
            merge(copy, contents, called);
            replace(copy, hive);
        } catch (IOException failed) {
            throw broken(called, failed);
        } finally {
            remove(copy);
        }
    }

    /** The changes go in as input, for they may hold secrets. What the program says could repeat them, so it is not told. */
    private void merge(Path copy, RegText changes, String called) throws TargetException, InterruptedException {
        var call = new Call(Tool.HIVEXREGEDIT, List.of("--merge", copy.toString()), "change the registry in “" + called + "”", changes.toString(), Map.of());
        if (tools.attempt(call, line -> { }).code() != 0) {
            throw Refused.because("TARGET-HIVE", Refused.BROKEN_REGISTRY, "hivexregedit could not change the registry in “" + called + "”.",
                    "Look whether the file is a whole registry hive, and whether there is room on the volume.");
        }
        try (Hive after = Hive.open(copy)) {
            after.root();
        } catch (IOException failed) {
            throw broken(called, failed);
        }
    }

    private static void replace(Path copy, Path hive) throws IOException {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(copy, hive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException stays) {
            // the next change replaces it
        }
    }

    static TargetException broken(String called, IOException why) {
        String text = why instanceof BrokenHiveException ? "“" + called + "” is no whole registry hive: " + why.getMessage() + "."
                : "“" + called + "” could not be read or written: " + why.getMessage() + ".";
        return Refused.because("TARGET-HIVE", Refused.BROKEN_REGISTRY, text, "Apply the image again, or look at the image that it comes from.");
    }
}
