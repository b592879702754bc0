package org.slipway.target.linux.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.disk.DiskSet;
import org.slipway.target.linux.disk.Found;
import org.slipway.target.linux.file.LinuxFiles;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.LinuxVolumes;
import org.slipway.target.linux.volume.VolumeFiles;

/**
 * Images, applied and made by wimlib. They go straight onto a volume, past the mount: so owners, streams and short names of Windows come with them.
 * Over files that are there already they go through the mount, without owners: wimlib takes no other way.
 */
public final class LinuxImages implements Images {
    private static final String WINDOWS = "Windows\\System32\\config\\SYSTEM";
    /** What never belongs into an image. */
    private static final List<String> LEFT_OUT = List.of("\\$ntfs.log", "\\hiberfil.sys", "\\pagefile.sys", "\\swapfile.sys",
            "\\System Volume Information", "\\$Recycle.Bin",
            "\\RECYCLER", "\\Windows\\CSC", "\\_SMSTaskSequence", "\\_Slipway", "*.slipway-new");

    private final LinuxVolumes volumes;
    private final LinuxFiles files;
    private final DiskSet disks;
    private final Kept kept;
    private final Wim wim;
    private final Wiping wiping;
    private final Boots boots;

    public LinuxImages(LinuxVolumes volumes, LinuxFiles files, DiskSet disks, Kept kept, Tools tools, Boots boots) {
        this.volumes = volumes;
        this.files = files;
        this.disks = disks;
        this.kept = kept;
        this.wim = new Wim(tools);
        this.wiping = new Wiping(volumes, disks.formatter());
        this.boots = boots;
    }

    private Found volume(String drive) throws TargetException {
        Found found = volumes.found(drive).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive " + drive + ".",
                "Partition the disk first, or mend the destination."));
        if (found.fileSystem() == FileSystem.NONE) {
            throw Refused.because("TARGET-NOT-FORMATTED", 0x800703EDL, drive + " is not formatted, or locked by BitLocker.",
                    "Let the step that partitions the disk format it.");
        }
        if (found.fileSystem() == FileSystem.FAT32) {
            throw Refused.because("TARGET-FAT-IMAGE", Refused.NOT_SUPPORTED,
                    "Linux neither applies images to volumes with FAT32 nor captures them, and " + drive + " is one.",
                    "Format it with NTFS.");
        }
        return found;
    }

    @Override
    public void apply(Image image, Content content, String drive, boolean wipe, List<String> keep, Progress progress) throws TargetException,
            InterruptedException {
        Found found = volume(drive);
        Path file = new ImageFiles().of(image, content);
        if (wipe) {
            progress.at(0, "Emptying " + drive);
            wiping.empty(found, keep);
        }
        Progress unpacking = (fraction, what) -> progress.at(0.02 + fraction * 0.95, what);
        if (meetsNothing(file, image.index(), volumes.files(found))) {
            wim.apply(file, image.index(), volumes.bare(found), unpacking);
        } else {
            wim.apply(file, image.index(), volumes.files(found).real("").orElseThrow(), unpacking);
        }
        disks.settle(found);
        if (volumes.files(found).state(WINDOWS).isPresent()) {
            progress.at(0.98, "Making the machine start from " + drive);
            boots.startWindowsFrom(drive);
        }
        progress.at(1, "The image is on " + drive);
    }

    /** Whether nothing that the image holds is there already. */
    private boolean meetsNothing(Path file, int index, VolumeFiles there) throws TargetException, InterruptedException {
        List<String> names = there.list("");
        if (names.isEmpty()) {
            return true;
        }
        List<String> coming = wim.top(file, index);
        return names.stream().noneMatch(each -> coming.stream().anyMatch(each::equalsIgnoreCase));
    }

    @Override
    public void capture(String drive, String file, Label label, boolean append, Progress progress) throws TargetException, InterruptedException {
        Found found = volume(drive);
        Path folder = kept.work("images");
        Path half = folder.resolve("captured.wim");
        Path configuration = folder.resolve("left-out.ini");
        try {
            Files.deleteIfExists(half);
            boolean more = append && files.state(file).isPresent();
            if (more) {
                try (InputStream before = files.read(file)) {
                    Files.copy(before, half);
                }
                if (wim.names(half).contains(label.name())) {
                    return; // it was added when this was broken off: names are not given twice
                }
            }
            Files.writeString(configuration, configuration(drive, file));
            wim.capture(volumes.bare(found), half, label, configuration, more, (fraction, what) -> progress.at(fraction * 0.8, what));
            wim.verify(half, (fraction, what) -> progress.at(0.8 + fraction * 0.1, what));
            progress.at(0.9, "Writing " + file);
            try (InputStream whole = Files.newInputStream(half)) {
                files.write(file, whole);
            }
            progress.at(1, file + " holds the image");
        } catch (IOException broken) {
            throw Refused.because("TARGET-CAPTURE", Refused.FULL, "The image of " + drive + " could not be made: " + broken.getMessage() + ".",
                    "Look whether the run's folder has room for it: " + folder);
        } finally {
            forget(half);
            forget(configuration);
        }
    }

    private static String configuration(String drive, String file) {
        var left = new ArrayList<>(LEFT_OUT);
        Optional.of(file).filter(each -> each.regionMatches(true, 0, drive, 0, drive.length())).ifPresent(each -> left.add(each.substring(drive.length())));
        return "[ExclusionList]\n" + String.join("\n", left) + "\n";
    }

    private static void forget(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException later) {
            // it goes when the run's disks are opened next
        }
    }
}
