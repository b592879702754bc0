package org.slipway.target.linux.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.MountTable;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Volumes with NTFS, mounted below the run's own folder. */
final class Mounts {
    private static final String FOLDER = "volumes";

    private final Tools tools;
    private final Kept kept;
    private final Map<String, Path> mounted = new LinkedHashMap<>();

    Mounts(Tools tools, Kept kept) {
        this.tools = tools;
        this.kept = kept;
    }

    /** Finds the block device of a volume. */
    interface Device {
        Path find() throws TargetException;
    }

    /** @param name of the volume, one of its own */
    Path mount(String name, Device device) throws TargetException {
        Path known = mounted.get(name);
        if (known != null) {
            return known;
        }
        Path folder = kept.work(FOLDER).resolve(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw Refused.because("TARGET-MOUNT", Refused.DENIED, "The folder “" + folder + "” could not be made: " + impossible.getMessage() + ".",
                    "Look whether the run's folder can be written to.");
        }
        mounted.put(name, folder); // before it is, so that a mount that was broken off is undone too
        try {
            tools.ask(Call.of(Tool.NTFS_3G, "mount " + name, "-o", "noatime,big_writes", device.find().toString(), folder.toString()));
        } catch (TargetException refused) {
            mounted.remove(name);
            throw refused;
        }
        return folder;
    }

    boolean isMounted(String name) {
        return mounted.containsKey(name);
    }

    Optional<Path> of(String name) {
        return Optional.ofNullable(mounted.get(name));
    }

    /** What was written is on the disk then. */
    void unmount(String name) throws TargetException {
        Path folder = mounted.get(name);
        if (folder != null) {
            unmount(folder);
            mounted.remove(name);
        }
    }

    List<String> names() {
        return List.copyOf(mounted.keySet());
    }

    private void unmount(Path folder) throws TargetException {
        unmount(folder, tools);
    }

    private static void unmount(Path folder, Tools tools) throws TargetException {
        if (points(folder).contains(folder.toString())) {
            tools.ask(Call.of(Tool.UMOUNT, "unmount " + folder.getFileName() + ", which a program may still use", folder.toString()));
        }
    }

    private static List<String> points(Path folder) throws TargetException {
        try {
            return MountTable.now().below(folder);
        } catch (IOException untold) {
            throw Refused.because("TARGET-MOUNT", Refused.DENIED, "What is mounted cannot be told: " + untold.getMessage() + ".",
                    "Look at /proc/self/mountinfo.");
        }
    }

    /** Unmounts what an earlier engine of the run left mounted. */
    static void recover(Tools tools, Kept kept) throws TargetException {
        for (String point : points(kept.folder())) {
            unmount(Path.of(point), tools);
        }
    }
}
