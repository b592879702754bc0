package org.slipway.target.linux;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.slipway.base.Digest;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.Medium;
import org.slipway.target.linux.tool.Refused;

/** Sees to it that no two runs work on one disk. Whoever is killed holds nothing any more. */
final class Locks implements AutoCloseable {
    private final Path folder;
    private final List<FileChannel> held = new ArrayList<>();

    /** @param folder where lock files are, the same for all who run this on the machine */
    Locks(Path folder) {
        this.folder = folder;
    }

    static Locks here() {
        Path usual = Path.of("/run/lock");
        return new Locks(Files.isWritable(usual) ? usual : Path.of(System.getProperty("java.io.tmpdir")));
    }

    void take(Medium disk) throws TargetException {
        String name = "slipway-disk-" + Digest.of(disk.key().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 24) + ".lock";
        try {
            FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held.add(channel);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw taken(disk);
            }
        } catch (OverlappingFileLockException ourselves) {
            throw taken(disk);
        } catch (IOException impossible) {
            throw Refused.because("TARGET-LOCK", Refused.DENIED, "Whether another run works on " + disk.path() + " cannot be told: "
                    + impossible.getMessage() + ".",
                    "Look whether " + folder + " can be written to.");
        }
    }

    private static TargetException taken(Medium disk) {
        return Refused.because("TARGET-DISK-REFUSED", Refused.IN_USE, disk.path() + " is worked on by another run.",
                "Wait until that has ended, or name another disk.");
    }

    @Override
    public void close() {
        for (FileChannel each : held) {
            try {
                each.close();
            } catch (IOException gone) {
                // it is let go all the same when this process ends
            }
        }
        held.clear();
    }
}
