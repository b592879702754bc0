package org.slipway.target.linux.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.target.linux.hive.HiveEditor;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.Place;
import org.slipway.target.linux.volume.VolumeFiles;
import org.slipway.target.linux.volume.Volumes;
import org.slipway.target.linux.volume.Volumes.Located;

/** What the machine starts from: boot files, the store of boot entries, and on this machine the entry of its UEFI. */
public final class LinuxBoots implements Boots {
    private static final Path GRUB = Path.of("/usr/lib/grub/i386-pc");

    private final Volumes volumes;
    private final Tools tools;
    private final Firmware firmware;
    private final BiosCode code;
    private final BootSector sectors = new BootSector();

    public LinuxBoots(Volumes volumes, Tools tools, Firmware firmware) {
        this(volumes, tools, firmware, GRUB);
    }

    /** @param modules the folder of GRUB's parts for BIOS */
    LinuxBoots(Volumes volumes, Tools tools, Firmware firmware, Path modules) {
        this.volumes = volumes;
        this.tools = tools;
        this.firmware = firmware;
        this.code = new BiosCode(tools, modules);
    }

    @Override
    public boolean uefi() {
        return firmware.uefi();
    }

    @Override
    public void startWindowsFrom(String drive) throws TargetException, InterruptedException {
        Located windows = volumes.at(drive).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive " + drive + ".",
                "Partition the disk first, or mend the drive."));
        VolumeFiles files = volumes.files(windows);
        if (files.state("Windows\\System32\\config\\SYSTEM").isEmpty()) {
            throw Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".", "Apply an image to it first.");
        }
        if (firmware.uefi()) {
            byUefi(windows, files);
        } else {
            byBios(windows, files);
        }
    }

    private void byUefi(Located windows, VolumeFiles files) throws TargetException, InterruptedException {
        Located system = first(windows, each -> each.volume().use() == Use.EFI && each.volume().fileSystem() == FileSystem.FAT32)
                .orElseThrow(() -> Refused.because(
                "TARGET-NO-BOOT-PARTITION", Refused.NO_BOOT_PARTITION, "No disk has an EFI partition with FAT32 to start from.",
                        "Partition the disk as GPT with an EFI partition."));
        VolumeFiles there = volumes.files(system);
        new BootFiles(files, there).forUefi();
        store(true, system, windows, there, "EFI\\Microsoft\\Boot\\BCD");
        if (firmware.takesEntries() && system.place().identity() instanceof Place.Gpt identity && isOfThisMachine(system.place())) {
            new FirmwareEntry(tools).make(system.place(), identity);
        }
    }

    /** Not the file of an image, nor a file that is mounted as a device. */
    private static boolean isOfThisMachine(Place place) {
        return place.device().startsWith("/dev/") && !place.device().startsWith("/dev/loop");
    }

    private void byBios(Located windows, VolumeFiles files) throws TargetException, InterruptedException {
        Located system = first(windows, each -> each.place().identity() instanceof Place.Mbr && sectors.active(each.place())).orElseThrow(() -> Refused.because(
                "TARGET-NO-BOOT-PARTITION", Refused.NO_BOOT_PARTITION, "No partition is active, so that the BIOS could start from it.",
                        "Partition the disk as MBR with an active partition."));
        VolumeFiles there = volumes.files(system);
        new BootFiles(files, there).forBios();
        store(false, system, windows, there, "Boot\\BCD");
        if (!sectors.startsWindows(system.place())) {
            long room = volumes.all().stream().map(Located::place).filter(each -> each.disk() == system.place().disk()).mapToLong(Place::start).min().orElse(0);
            code.put(system.place(), room);
        }
    }

    /** Looks at a volume. */
    private interface Fit {
        boolean holds(Located volume) throws TargetException;
    }

    /** Of those that fit, one on the same disk before others. */
    private Optional<Located> first(Located windows, Fit fit) throws TargetException {
        var order = volumes.all().stream().sorted(Comparator.comparing(each -> each.place().disk() != windows.place().disk())).toList();
        for (Located each : order) {
            if (fit.holds(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private void store(boolean uefi, Located system, Located windows, VolumeFiles there, String path) throws TargetException, InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("slipway-boot");
            Path made = folder.resolve("BCD");
            new HiveEditor(tools).create(made, new WindowsStore(uefi, system.place(), windows.place()).contents(), "boot entries");
            try (InputStream contents = Files.newInputStream(made)) {
                there.write(path, contents);
            }
        } catch (IOException failed) {
            throw Refused.because("TARGET-BOOT-ENTRY", Refused.FULL, "The store of boot entries could not be made: " + failed.getMessage() + ".",
                    "Look whether there is room for temporary files.");
        } finally {
            remove(folder);
        }
    }

    private static void remove(@Nullable Path folder) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve("BCD"));
                Files.deleteIfExists(folder);
            } catch (IOException stays) {
                // a small file, without secrets, that the system removes with other temporary ones
            }
        }
    }

    /**
     * Nothing has to be put on the disk: the boot environment here is the Linux that runs. It came from elsewhere, from the network or a medium, and comes
     * from there again, whichever boot image a sequence has for machines that start Windows PE.
     */
    @Override
    public void stageEnvironment(Optional<Deployable> bootImage, Content content, Progress progress) {
        progress.at(1, "Linux is started again as it was before" + bootImage.map(image -> ", in place of “" + image.getName() + "”").orElse(""));
    }
}
