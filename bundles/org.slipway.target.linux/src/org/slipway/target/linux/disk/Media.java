package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;

/** Finds the disks that somebody named, and refuses those that must not be touched. */
public final class Media {
    private static final String NOTE = "disks";
    private static final String FILES = "files-of-disks";
    private static final Path SYSTEM = Path.of("/sys/block");
    private static final long SECTOR = 512;
    /** Nothing can be made of less; in bytes. */
    private static final long LEAST = 8L << 20;

    private final Path site;
    private final InUse inUse;

    /** @param site that names of files are relative to */
    public Media(Path site) {
        this(site, InUse.here());
    }

    Media(Path site, InUse inUse) {
        this.site = site;
        this.inUse = inUse;
    }

    /** The disks of these names, numbered from 0, without a look at who uses them. */
    public List<Medium> find(List<String> names, Kept kept) throws TargetException {
        Map<String, String> noted = kept.read(NOTE);
        var found = new ArrayList<Medium>();
        for (String name : names) {
            Medium medium = known(medium(name, found.size()), noted);
            if (found.stream().anyMatch(each -> each.key().equals(medium.key()))) {
                throw refused("The disk “" + name + "” is named twice.", "Name each disk once.");
            }
            found.add(medium);
        }
        if (found.isEmpty()) {
            throw Refused.because("TARGET-NO-DISK-NAMED", Refused.NO_FILE, "No disk is named, and no other is ever touched.",
                    "Name it, as linux:/dev/sda or linux:disk.img; several with commas between.");
        }
        return List.copyOf(found);
    }

    /** Notes which disks these are, for a machine that names its devices otherwise when it has restarted. */
    public void remember(List<Medium> media, Kept kept) throws TargetException {
        var noted = new TreeMap<String, String>();
        media.stream().filter(each -> !each.identity().isEmpty()).forEach(each -> noted.put(Integer.toString(each.number()), each.identity()));
        if (!noted.equals(kept.read(NOTE))) {
            kept.write(NOTE, noted);
        }
        var files = new TreeMap<String, String>();
        media.stream().filter(Medium::image).forEach(each -> files.put(Integer.toString(each.number()), each.key()));
        if (!files.equals(kept.read(FILES))) {
            kept.write(FILES, files);
        }
    }

    /** Where the kernel gave the name to another disk meanwhile, the one that was meant. */
    private Medium known(Medium medium, Map<String, String> noted) throws TargetException {
        String identity = noted.getOrDefault(Integer.toString(medium.number()), medium.identity());
        if (medium.identity().equals(identity)) {
            return medium;
        }
        try (var all = Files.list(SYSTEM)) {
            Optional<Path> same = all.filter(each -> identity(each).equals(identity)).findFirst();
            if (same.isPresent()) {
                return medium(Path.of("/dev", same.get().getFileName().toString()).toString(), medium.number());
            }
        } catch (IOException untold) {
            // it is refused below
        }
        throw refused(medium.path() + " is not the disk that the run began with: that was " + identity + ".", "Connect that disk again, or begin a new run.");
    }

    private Medium medium(String name, int number) throws TargetException {
        try {
            Path path = site.resolve(name).toRealPath();
            if (Files.isRegularFile(path)) {
                return whole(new Medium(number, path, true, Files.size(path), SECTOR, ""));
            }
            if (Nodes.isDevice(path)) {
                return whole(device(path, number));
            }
        } catch (IOException | IllegalArgumentException missing) {
            throw Refused.because("TARGET-NO-DISK", Refused.NO_FILE, "There is no disk “" + name + "”: neither a block device nor a file.",
                    "Mend the name, or make a file for a new disk: truncate -s 64G " + (name.isBlank() ? "disk.img" : name));
        }
        throw refused("“" + name + "” is neither a block device nor a file that could be the image of a disk.", "Name a whole disk, as /dev/sda, or a file.");
    }

    private static Medium whole(Medium medium) throws TargetException {
        if (medium.size() < LEAST) {
            if (medium.image() && holding(medium) == Holding.DATA) {
                throw holdsData(medium);
            }
            throw refused("“" + medium.path() + "” has " + medium.size() + " bytes, too few for a disk.", "Make it larger: truncate -s 64G " + medium.path());
        }
        return medium;
    }

    private static Medium device(Path path, int number) throws TargetException, IOException {
        Path told = SYSTEM.resolve(path.getFileName());
        if (!Files.isDirectory(told)) {
            throw refused(path + " is a part of a disk, or a view of one.", "Name the whole disk, as /dev/sda.");
        }
        if (text(told.resolve("ro")).equals("1")) {
            throw refused(path + " can only be read.", "Take the write protection away, or name another disk.");
        }
        return new Medium(number, path, false, Long.parseLong(text(told.resolve("size"))) * SECTOR,
                Long.parseLong(text(told.resolve("queue/logical_block_size"))),
                identity(told));
    }

    private static String identity(Path device) {
        for (String each : List.of("wwid", "device/wwid", "serial", "device/serial")) {
            try {
                String told = text(device.resolve(each));
                if (!told.isEmpty()) {
                    return told;
                }
            } catch (IOException none) {
                // the next may be told
            }
        }
        return "";
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /**
     * Refuses a disk that something on this machine uses, and a file that is none; what the run itself has of it must have been let go. A file that the run
     * began with is its own: it may have been broken off while it emptied it.
     */
    public void check(Medium disk, Kept kept, Tools tools) throws TargetException {
        mustNotBeInUse(disk, tools);
        if (disk.image() && !disk.key().equals(kept.read(FILES).get(Integer.toString(disk.number())))) {
            mustNotBeOfTheSite(disk);
            if (holding(disk) == Holding.DATA) {
                throw holdsData(disk);
            }
        }
    }

    /** Content and texts are in folders of the site; a disk may be beside them. */
    private void mustNotBeOfTheSite(Medium disk) throws TargetException {
        Path folder = disk.path().getParent();
        try {
            Path top = site.toRealPath();
            if (folder != null && folder.startsWith(top) && !folder.equals(top)) {
                throw Refused.because("TARGET-DISK-IN-SITE", Refused.DENIED, "“" + disk.path() + "” is in a folder of the site, whose files are not overwritten.",
                        "Name a file outside the site, or beside its site.yaml, as linux:" + disk.path().getFileName() + ".");
            }
        } catch (IOException untold) {
            throw refused("Whether " + disk.path() + " belongs to the site cannot be told: " + untold.getMessage() + ".", "Look whether the site can be read.");
        }
    }

    private static Holding holding(Medium disk) throws TargetException {
        try {
            return Holding.of(disk.path(), disk.size());
        } catch (IOException unreadable) {
            throw Refused.because("TARGET-DISK-READ", Refused.DENIED, "“" + disk.path() + "” cannot be read: " + unreadable.getMessage() + ".",
                    "Look whether it may be read, or name another file.");
        }
    }

    private static TargetException holdsData(Medium disk) {
        return Refused.because("TARGET-DISK-DATA", Refused.DENIED, "“" + disk.path()
                + "” holds data, and no table of partitions: it is no disk, and is not overwritten.",
                "Name another file; a new disk is made by truncate -s 64G disk.img. If this one may be lost, empty it first: truncate -s 0, then -s 64G.");
    }

    /** Refuses a disk that something on this machine uses. */
    public void mustNotBeInUse(Medium disk, Tools tools) throws TargetException {
        try {
            Optional<String> use = inUse.of(disk.path(), disk.image(), MountTable.now());
            if (use.isEmpty() && disk.image()) {
                use = new LoopFiles(tools).of(disk.path()).map(each -> "in use as " + each);
            }
            if (use.isPresent()) {
                throw refused(disk.path() + " is " + use.get() + ".", "End that first, if the disk may be lost, or name another one.");
            }
        } catch (IOException untold) {
            throw refused("Whether " + disk.path() + " is in use cannot be told: " + untold.getMessage() + ".", "Look at /sys/block and /proc.");
        }
    }

    private static TargetException refused(String text, String next) {
        return Refused.because("TARGET-DISK-REFUSED", Refused.DENIED, text, next);
    }
}
