package org.slipway.target.linux.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.DiskSet;
import org.slipway.target.linux.disk.Found;
import org.slipway.target.linux.disk.Medium;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;

/** The volumes of a run's disks: NTFS is mounted when it is first needed, FAT is reached by mtools. */
public final class LinuxVolumes implements Volumes {
    private static final String WINDOWS = "Windows\\System32\\config\\SYSTEM";

    private final DiskSet disks;
    private final Tools tools;
    private final Kept kept;
    private final Mounts mounts;
    private final UnaryOperator<VolumeFiles> hands;

    /** @param hands what all files of volumes go through */
    public LinuxVolumes(DiskSet disks, Tools tools, Kept kept, UnaryOperator<VolumeFiles> hands) {
        this.disks = disks;
        this.tools = tools;
        this.kept = kept;
        this.mounts = new Mounts(tools, kept);
        this.hands = hands;
    }

    /** Unmounts what an earlier engine of the run left mounted. */
    public static void recover(Tools tools, Kept kept) throws TargetException {
        Mounts.recover(tools, kept);
    }

    @Override
    public List<Located> all() throws TargetException {
        var all = new ArrayList<Located>();
        for (Found each : disks.partitions()) {
            all.add(new Located(volume(each), each.place()));
        }
        return all;
    }

    private Disks.Volume volume(Found found) throws TargetException {
        long free = found.free().orElse(0L);
        boolean windows = false;
        if (found.fileSystem() == FileSystem.NTFS) {
            try {
                Path top = mounted(found);
                free = Files.getFileStore(top).getUsableSpace();
                windows = new FolderFiles(top, "").state(WINDOWS).isPresent();
            } catch (TargetException damaged) {
                free = 0; // it is there all the same, and can be formatted
            } catch (IOException untold) {
                throw Refused.because("TARGET-VOLUME", Refused.DENIED, "How full “" + found.label() + "” is cannot be told: " + untold.getMessage()
                        + ".", "Look whether the disk is whole.");
            }
        }
        return new Disks.Volume(found.letter(), found.disk().number(), found.place().partition(), found.use(), found.fileSystem(), found.label(),
                found.place().size(), free,
                windows);
    }

    private static String name(Found found) {
        return "disk" + found.disk().number() + "-" + found.place().partition();
    }

    private Path mounted(Found found) throws TargetException {
        return mounts.mount(name(found), () -> disks.device(found));
    }

    @Override
    public Optional<Located> at(String drive) throws TargetException {
        Optional<Found> found = found(drive);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Located(volume(found.get()), found.get().place()));
    }

    /** The partition that has a letter. */
    public Optional<Found> found(String drive) throws TargetException {
        return disks.partitions().stream().filter(each -> each.letter().filter(drive::equalsIgnoreCase).isPresent()).findFirst();
    }

    @Override
    public VolumeFiles files(Located volume) throws TargetException {
        Found found = disks.partitions().stream().filter(each -> each.place().disk() == volume.place().disk()
                && each.place().partition() == volume.place().partition())
                .findFirst().orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no partition "
                        + volume.place().partition() + " on disk "
                        + volume.place().disk() + " any more.", "Partition the disk first."));
        return files(found);
    }

    /** The files of a partition. */
    public VolumeFiles files(Found found) throws TargetException {
        String drive = found.letter().orElse(found.label().isEmpty() ? name(found) : found.label());
        return hands.apply(switch (found.fileSystem()) {
            case NTFS -> new FolderFiles(mounted(found), drive);
            case FAT32 -> new FatFiles(tools, kept, disks.drive(found), drive, () -> disks.settle(found));
            case NONE -> throw Refused.because("TARGET-NOT-FORMATTED", 0x800703EDL, drive + " is not formatted, or locked by BitLocker.",
                    "Let the step that partitions the disk format it.");
        });
    }

    /** The block device of a partition, of which nothing is mounted. */
    public Path bare(Found found) throws TargetException {
        mounts.unmount(name(found));
        return disks.device(found);
    }

    /** Unmounts what is mounted of a disk, and lets it go. */
    public void release(Medium disk) throws TargetException {
        for (String name : mounts.names()) {
            if (name.startsWith("disk" + disk.number() + "-")) {
                mounts.unmount(name);
            }
        }
        disks.release(disk);
    }

    /** Lets go of everything; what was written is on the disks then. */
    public void releaseAll() throws TargetException {
        for (Medium each : disks.media()) {
            release(each);
        }
    }
}
