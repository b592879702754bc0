package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;

/** How a partition is reached: by the node that the kernel made for it, or by a loop device where it made none. */
final class Nodes {
    private static final Path SYSTEM = Path.of("/sys/block");
    private static final Path DEVICES = Path.of("/dev");
    /** The kernel counts in these, whatever the disk does; in bytes. */
    private static final long SECTOR = 512;

    private final Loops loops;

    Nodes(Loops loops) {
        this.loops = loops;
    }

    /** Some bytes of a file or device. */
    record Spot(Path path, long from) {
    }

    /** A block device that is the partition, and nothing else. */
    Path device(Medium disk, long start, long size) throws TargetException {
        Optional<Path> kernel = kernel(disk, start, size);
        Path node = kernel.isPresent() ? kernel.get() : loops.attach(disk.path(), start, size);
        if (!isDevice(node)) { // a program would make a file of that name, and fill the memory
            throw Refused.because("TARGET-NO-NODE", Refused.NO_FILE, "“" + node + "” is no block device.", "Look whether /dev is what the kernel makes it.");
        }
        return node;
    }

    static boolean isDevice(Path node) {
        try {
            int type = (int) Files.getAttribute(node, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 0xF000;
            return type == 0x6000;
        } catch (IOException | UnsupportedOperationException none) {
            return false;
        }
    }

    /** Where a partition can be read and written without a device of its own; through the one that it has, lest two views of it differ. */
    Spot spot(Medium disk, long start, long size) {
        return kernel(disk, start, size).or(() -> loops.of(disk.path(), start)).map(node -> new Spot(node, 0)).orElse(new Spot(disk.path(), start));
    }

    private static Optional<Path> kernel(Medium disk, long start, long size) {
        if (disk.image()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(SYSTEM.resolve(disk.name()), part -> Files.exists(part.resolve("partition")))) {
            for (Path part : parts) {
                boolean same = number(part.resolve("start")) == start / SECTOR && number(part.resolve("size")) == size / SECTOR;
                if (same && Files.exists(DEVICES.resolve(part.getFileName()))) {
                    return Optional.of(DEVICES.resolve(part.getFileName()));
                }
            }
        } catch (IOException | NumberFormatException untold) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static long number(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }

    /** Lets go of all loop devices of a disk. */
    void release(Medium disk) throws TargetException {
        loops.detach(disk.path());
    }

    /** Lets go of the loop device of a partition. */
    void release(Medium disk, long start) throws TargetException {
        loops.detach(disk.path(), start);
    }

    /** Sees to it that all that was written there is on the disk. */
    void settle(Spot spot) throws TargetException {
        try (FileChannel channel = FileChannel.open(spot.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException broken) {
            throw new TargetException(Problem.error("TARGET-DISK-WRITE", "“" + spot.path() + "” does not take what was written: " + broken.getMessage() + ".")
                    .next("Look whether the disk is whole."), broken);
        }
    }
}
