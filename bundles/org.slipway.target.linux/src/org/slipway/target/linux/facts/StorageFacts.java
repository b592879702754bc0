package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.boot.BootSector;
import org.slipway.target.linux.facts.Storage.Drive;
import org.slipway.target.linux.volume.Place;
import org.slipway.target.linux.volume.Volumes.Located;

/** Disks, partitions and volumes. */
final class StorageFacts {
    private static final long LOCAL = 3;
    private static final long REMOVABLE = 2;

    private final SysFiles files;
    private final Storage storage;
    private final BootSector sectors = new BootSector();

    StorageFacts(SysFiles files, Storage storage) {
        this.files = files;
        this.storage = storage;
    }

    List<Map<String, Object>> disks() throws TargetException {
        List<Located> volumes = storage.volumes();
        var rows = new ArrayList<Map<String, Object>>();
        for (Drive each : storage.drives()) {
            Optional<String> block = block(each);
            String model = block.flatMap(path -> files.text(path + "/device/model").or(() -> files.text(path + "/device/name")))
                    .orElse(each.image() ? "Disk image" : "Disk");
            String bus = bus(block);
            rows.add(new Properties().number("Index", each.number()).text("DeviceID", "\\\\.\\PHYSICALDRIVE" + each.number()).text("Model", model)
                    .text("Caption", model)
                    .number("Size", each.size()).text("InterfaceType", bus).text("MediaType", removable(block, bus) ? "Removable Media"
                            : "Fixed hard disk media")
                    .text("SerialNumber", block.flatMap(path -> files.text(path + "/device/serial").or(() -> files.text(path + "/serial"))))
                    .number("BytesPerSector", block.flatMap(path -> files.number(path + "/queue/logical_block_size")).or(() -> Optional.of(512L)))
                    .number("Partitions", volumes.stream().filter(volume -> volume.place().disk() == each.number()).count()).all());
        }
        return rows;
    }

    private Optional<String> block(Drive drive) {
        String path = "sys/class/block/" + drive.path().getFileName();
        return !drive.image() && files.has(path) ? Optional.of(path) : Optional.empty();
    }

    /** Windows knows of disks at USB and others; whatever is neither USB nor IDE it calls SCSI, NVMe too. */
    private String bus(Optional<String> block) {
        String way = block.flatMap(files::target).map(each -> each.toString().toLowerCase(Locale.ROOT)).orElse("");
        return way.contains("/usb") ? "USB" : way.matches(".*/ata\\d+/.*") ? "IDE" : "SCSI";
    }

    private boolean removable(Optional<String> block, String bus) {
        return bus.equals("USB") || block.flatMap(path -> files.number(path + "/removable")).orElse(0L) == 1;
    }

    List<Map<String, Object>> partitions() throws TargetException {
        var rows = new ArrayList<Map<String, Object>>();
        for (Located each : storage.volumes()) {
            Volume volume = each.volume();
            boolean gpt = each.place().identity() instanceof Place.Gpt;
            boolean active = !gpt && sectors.active(each.place());
            rows.add(new Properties().number("DiskIndex", volume.disk()).number("Index", volume.partition() - 1L).number("Size", volume.size())
                    .number("StartingOffset", each.place().start()).truth("BootPartition", active || volume.use() == Use.EFI).truth("Bootable", active)
                            .truth("PrimaryPartition", volume.use() != Use.LOGICAL)
                    .text("Type", type(gpt, volume.use())).text("DeviceID", "Disk #" + volume.disk() + ", Partition #" + (volume.partition() - 1)).all());
        }
        return rows;
    }

    private static String type(boolean gpt, Use use) {
        return gpt ? use == Use.EFI ? "GPT: System" : use == Use.MSR ? "GPT: Unknown" : "GPT: Basic Data" : "Installable File System";
    }

    List<Map<String, Object>> logicalDisks() throws TargetException {
        List<Integer> removable = disks().stream().filter(row -> "Removable Media".equals(row.get("MediaType")))
                .map(row -> ((Long) row.get("Index")).intValue()).toList();
        var rows = new ArrayList<Map<String, Object>>();
        for (Located each : storage.volumes()) {
            Volume volume = each.volume();
            if (volume.letter().isPresent()) {
                var row = new Properties().text("DeviceID", volume.letter()).text("Name", volume.letter())
                        .number("DriveType", removable.contains(volume.disk()) ? REMOVABLE : LOCAL);
                if (volume.fileSystem() != FileSystem.NONE) {
                    row.number("Size", volume.size()).number("FreeSpace", volume.free()).text("FileSystem", volume.fileSystem().name())
                            .text("VolumeName", volume.label());
                }
                rows.add(row.all());
            }
        }
        return rows;
    }

    List<Map<String, Object>> volumes() throws TargetException {
        var rows = new ArrayList<Map<String, Object>>();
        for (Located each : storage.volumes()) {
            Volume volume = each.volume();
            if (volume.fileSystem() != FileSystem.NONE) {
                rows.add(new Properties().text("DeviceID", "\\\\?\\Volume{" + volume.disk() + "-" + volume.partition() + "}\\").text("Label", volume.label())
                        .text("DriveLetter", volume.letter()).number("Capacity", volume.size()).number("FreeSpace", volume.free())
                                .text("FileSystem", volume.fileSystem().name())
                        .number("DriveType", LOCAL).truth("BootVolume", false).truth("SystemVolume", volume.use() == Use.EFI).all());
            }
        }
        return rows;
    }
}
