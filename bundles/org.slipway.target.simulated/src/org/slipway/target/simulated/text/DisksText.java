package org.slipway.target.simulated.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.target.simulated.device.DiskState;
import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Letters;
import org.slipway.target.simulated.device.Partition;
import org.slipway.target.simulated.device.Running;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.WindowsFiles;

/** Reads what lies on the disks; an installed system goes to the largest volume of the first disk, which is made where it is not described. */
final class DisksText {
    private static final long MIB = 1L << 20;
    /** What a table of partitions and rounding take. */
    private static final long TABLE = 2 * MIB;

    /** Windows goes on nothing smaller. */
    private static final long SMALLEST = 16_000_000_000L;

    private final WindowsFiles files;
    private final Instant now;
    private final boolean uefi;
    private final Hardware hardware;
    private Optional<Spot> system = Optional.empty();

    DisksText(WindowsFiles files, Instant now, boolean uefi, Hardware hardware) {
        this.files = files;
        this.now = now;
        this.uefi = uefi;
        this.hardware = hardware;
    }

    /** Where the installed system is; after reading. */
    Optional<Spot> system() {
        return system;
    }

    List<DiskState> read(Block device) {
        var disks = new ArrayList<DiskState>();
        for (Block each : device.records("disks")) {
            disks.add(disk(each, hardware.disks().get(disks.size()).size()));
            each.finish();
        }
        if (disks.isEmpty()) {
            hardware.disks().forEach(each -> disks.add(DiskState.empty()));
        }
        Optional<Block> windows = device.record("windows");
        if (windows.isPresent() && (disks.isEmpty() || hardware.disks().getFirst().size() < SMALLEST)) {
            windows.get().problem("", "There is no first disk with room for Windows.", "Describe one of at least 16 GB under disks:, or leave disks: out.");
        } else if (windows.isPresent()) {
            if (disks.getFirst().partitions().isEmpty()) {
                disks.set(0, usual(hardware.disks().getFirst().size()));
            }
            install(windows.get(), disks);
        }
        var lettered = new Letters(new Running(system, false)).assign(disks);
        var contents = new ContentsText(files, now);
        return contents.read(device, windows, lettered, system);
    }

    /** The boot files know the system that they start. */
    private void install(Block windows, List<DiskState> disks) {
        List<Partition> partitions = disks.getFirst().partitions();
        Optional<Partition> largest = partitions.stream().filter(each -> each.volume().filter(volume -> volume.fileSystem() == FileSystem.NTFS).isPresent())
                .max((one, other) -> Long.compare(one.size(), other.size()));
        if (largest.isEmpty()) {
            windows.problem("", "There is no NTFS volume on the first disk for Windows to lie on.", "Describe one under volumes:, or leave volumes: out.");
            return;
        }
        var spot = new Spot(0, largest.get().number());
        system = Optional.of(spot);
        var changed = new ArrayList<Partition>();
        for (Partition each : partitions) {
            boolean starts = uefi ? each.use() == Use.EFI : each.active();
            changed.add(starts && each.volume().isPresent() ? each.with(each.volume().get().starting(spot)) : each);
        }
        disks.set(0, disks.getFirst().with(changed));
    }

    private DiskState usual(long size) {
        var parts = new ArrayList<Partition>();
        if (uefi) {
            parts.add(partition(1, Use.EFI, 260 * MIB, false, FileSystem.FAT32, "System"));
            parts.add(new Partition(2, Use.MSR, 16 * MIB, false, Optional.empty()));
            parts.add(partition(3, Use.PRIMARY, size - TABLE - 1_300 * MIB, false, FileSystem.NTFS, "Windows"));
            parts.add(partition(4, Use.RECOVERY, 1_024 * MIB, false, FileSystem.NTFS, "Recovery"));
            return new DiskState(Optional.of(Style.GPT), Optional.empty(), false, parts);
        }
        parts.add(partition(1, Use.PRIMARY, 500 * MIB, true, FileSystem.NTFS, "System Reserved"));
        parts.add(partition(2, Use.PRIMARY, size - TABLE - 500 * MIB, false, FileSystem.NTFS, "Windows"));
        return new DiskState(Optional.of(Style.MBR), Optional.empty(), false, parts);
    }

    private static Partition partition(int number, Use use, long size, boolean active, FileSystem fileSystem, String label) {
        return new Partition(number, use, size, active, Optional.of(Volume.empty(fileSystem, label, Optional.empty())));
    }

    private DiskState disk(Block block, long size) {
        block.text("disk");
        block.size("size");
        block.byteRate("read");
        block.byteRate("write");
        block.text("bus");
        Optional<Style> style = block.choice("style", Style.class);
        var parts = new ArrayList<Partition>();
        long left = size - TABLE;
        for (Block each : block.records("volumes")) {
            Partition part = part(each, parts.size() + 1, left);
            each.finish();
            left -= part.size();
            if (left < 0) {
                each.problem("size", "The disk has no room left for this volume.", "Make it smaller, or the disk larger.");
            }
            parts.add(part);
        }
        return new DiskState(style.or(() -> parts.isEmpty() ? Optional.empty() : Optional.of(uefi ? Style.GPT : Style.MBR)), Optional.empty(), false, parts);
    }

    private Partition part(Block block, int number, long left) {
        Use use = block.choice("use", Use.class).orElse(Use.PRIMARY);
        FileSystem fileSystem = block.choice("fileSystem", FileSystem.class)
                .orElse(use == Use.EFI ? FileSystem.FAT32 : use == Use.MSR || use == Use.EXTENDED ? FileSystem.NONE : FileSystem.NTFS);
        long size = block.text("size").filter(text -> text.toLowerCase(Locale.ROOT).equals("rest")).map(rest -> left)
                .or(() -> block.size("size")).orElse(left);
        String label = block.text("volume").orElse("");
        boolean active = block.truth("active").orElse(false);
        return fileSystem == FileSystem.NONE ? new Partition(number, use, size, active, Optional.empty())
                : partition(number, use, size, active, fileSystem, label);
    }
}
