package org.slipway.target.simulated;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.RegistryValue;
import org.slipway.model.Architecture;
import org.slipway.target.simulated.device.DiskState;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.Hardware.DiskUnit;
import org.slipway.target.simulated.device.Partition;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State.Placed;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.Windows;

/** What runs on a machine and what lies on its disks, as WMI tells it. */
final class SystemFacts {
    private static final Release ENVIRONMENT = new Release("10.0.26100.1", "WindowsPE", "en-US", Architecture.X64, false);
    private static final long LOCAL_DISK = 3;
    private static final List<String> SYSTEM_HIVE = List.of("Windows", "System32", "config", "SYSTEM");
    /** As WMI writes it; all machines here live by UTC. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'.000000+000'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The name of the computer, as what runs has it. */
    static String name(Machine machine) {
        return machine.state().system().map(Windows::computer).map(name -> name.isEmpty() ? machine.identity().name() : name)
                .orElse("MININT-" + machine.identity().serial().substring(Math.max(0, machine.identity().serial().length() - 7)));
    }

    List<Map<String, Object>> system(Machine machine) {
        Optional<Windows> windows = machine.state().system();
        Release release = windows.map(Windows::release).orElse(ENVIRONMENT);
        var row = new HashMap<String, Object>();
        row.put("Caption", windows.isPresent() ? release.caption() : "Microsoft Windows PE");
        row.put("Version", release.numbers());
        row.put("BuildNumber", Integer.toString(release.build()));
        row.put("OSArchitecture", release.architecture() == Architecture.ARM64 ? "ARM 64-bit Processor" : release.architecture() == Architecture.X86
                ? "32-bit" : "64-bit");
        row.put("ProductType", release.server() ? 3L : 1L);
        row.put("OperatingSystemSKU", sku(release));
        row.put("CSName", name(machine));
        row.put("OSLanguage", language(release.language()));
        row.put("Locale", String.format(Locale.ROOT, "%04x", language(release.language())));
        row.put("SystemDrive", windows.isPresent() ? "C:" : Drives.MEMORY);
        row.put("WindowsDirectory", windows.isPresent() ? "C:\\Windows" : Drives.MEMORY + "\\Windows");
        row.put("LocalDateTime", DATE.format(machine.state().now()));
        installed(machine).ifPresent(date -> row.put("InstallDate", DATE.format(date)));
        row.put("TotalVisibleMemorySize", machine.hardware().memory() / 1_024);
        row.put("FreePhysicalMemory", machine.hardware().memory() / 2_048);
        return List.of(row);
    }

    /** Since when the files of the system are there; the boot environment has none of its own. */
    private static Optional<Instant> installed(Machine machine) {
        State state = machine.state();
        return state.running().system().flatMap(state::volume).flatMap(volume -> volume.files().get(SYSTEM_HIVE)).map(FileData::modified);
    }

    private static long sku(Release release) {
        return switch (release.edition()) {
            case "Enterprise" -> 4;
            case "Education" -> 121;
            case "Core" -> 101;
            case "ServerStandard" -> 7;
            case "ServerDatacenter" -> 8;
            default -> 48;
        };
    }

    private static long language(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "de-de" -> 1031;
            case "fr-fr" -> 1036;
            case "es-es" -> 3082;
            case "it-it" -> 1040;
            case "nl-nl" -> 1043;
            case "pt-br" -> 1046;
            case "ja-jp" -> 1041;
            case "zh-cn" -> 2052;
            case "en-gb" -> 2057;
            default -> 1033;
        };
    }

    List<Map<String, Object>> products(Machine machine) {
        return machine.state().system().map(Windows::products).orElse(List.of()).stream().map(each -> {
            var row = new HashMap<String, Object>(Map.of("Name", each.name(), "Caption", each.name(), "Version", each.version(), "Vendor", each.publisher()));
            if (!each.code().isEmpty()) {
                row.put("IdentifyingNumber", each.code());
            }
            if (!each.upgradeCode().isEmpty()) {
                row.put("UpgradeCode", each.upgradeCode());
            }
            return (Map<String, Object>) row;
        }).toList();
    }

    List<Map<String, Object>> updates(Machine machine) {
        return machine.state().system().map(each -> each.updates().stream().map(name -> Map.<String, Object>of("HotFixID", name)).toList()).orElse(List.of());
    }

    List<Map<String, Object>> features(Machine machine) {
        return machine.state().system().map(each -> each.features().stream().map(name -> Map.<String, Object>of("Name", name, "InstallState", 1L)).toList())
                .orElse(List.of());
    }

    List<Map<String, Object>> profiles(Machine machine) {
        return machine.state().system().map(each -> each.profiles().stream().map(profile -> Map.<String,
                Object>of("LocalPath", "C:\\Users\\" + profile.folder(), "Special",
                false)).toList()).orElse(List.of());
    }

    List<Map<String, Object>> zone(Machine machine) {
        String zone = SimulatedRegistry.tree(machine.state()).get(List.of("HKEY_LOCAL_MACHINE", "SYSTEM", "CurrentControlSet", "Control",
                "TimeZoneInformation"))
                .flatMap(key -> Optional.ofNullable(key.values().get("TimeZoneKeyName"))).map(RegistryValue::data).orElse("UTC");
        return List.of(Map.of("StandardName", zone));
    }

    List<Map<String, Object>> disks(Machine machine) {
        var rows = new ArrayList<Map<String, Object>>();
        for (DiskUnit each : machine.hardware().disks()) {
            DiskState state = machine.state().disks().get(rows.size());
            rows.add(Map.of("Index", (long) rows.size(), "DeviceID", "\\\\.\\PHYSICALDRIVE" + rows.size(), "Model", each.model(), "Caption", each.model(),
                    "Size", each.size(),
                    "InterfaceType", each.bus().equalsIgnoreCase("NVMe") ? "SCSI" : each.bus(), "MediaType", each.bus().equalsIgnoreCase("USB")
                            ? "Removable Media"
                    : "Fixed hard disk media", "Partitions", (long) state.partitions().size()));
        }
        return rows;
    }

    List<Map<String, Object>> partitions(Machine machine) {
        var rows = new ArrayList<Map<String, Object>>();
        List<DiskState> disks = machine.state().disks();
        for (int disk = 0; disk < disks.size(); disk++) {
            for (Partition each : disks.get(disk).partitions()) {
                boolean gpt = disks.get(disk).style().filter(style -> style == Style.GPT).isPresent();
                rows.add(Map.of("DiskIndex", (long) disk, "Index", (long) each.number() - 1, "Size", each.size(), "BootPartition", each.active()
                        || each.use() == Use.EFI,
                        "Bootable", each.active(), "PrimaryPartition", each.use() != Use.LOGICAL, "Type", type(gpt, each), "DeviceID",
                        "Disk #" + disk + ", Partition #" + (each.number() - 1)));
            }
        }
        return rows;
    }

    private static String type(boolean gpt, Partition partition) {
        return gpt ? partition.use() == Use.EFI ? "GPT: System" : partition.use() == Use.MSR ? "GPT: Unknown" : "GPT: Basic Data" : "Installable File System";
    }

    List<Map<String, Object>> logicalDisks(Machine machine) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Placed each : machine.state().volumes()) {
            if (each.volume().letter().isPresent()) {
                var row = new HashMap<String, Object>(Map.of("DeviceID", each.volume().letter().get(), "Name", each.volume().letter().get(), "DriveType",
                        LOCAL_DISK));
                if (!each.volume().lock().locked()) {
                    row.putAll(Map.of("Size", each.partition().size(), "FreeSpace", each.partition().free(), "FileSystem", name(each.volume().fileSystem()),
                            "VolumeName",
                            each.volume().label()));
                }
                rows.add(row);
            }
        }
        if (machine.state().running().pe()) {
            Tree<FileData> memory = machine.state().session().memory();
            rows.add(Map.of("DeviceID", Drives.MEMORY, "Name", Drives.MEMORY, "DriveType", LOCAL_DISK, "Size", machine.hardware().memory() / 4, "FreeSpace",
                    Math.max(0, machine.hardware().memory() / 4 - memory.size()), "FileSystem", "NTFS", "VolumeName", "Boot"));
        }
        new TreeMap<>(machine.state().session().drives()).forEach((letter, share) -> rows.add(Map.of("DeviceID", letter, "Name", letter, "DriveType", 4L, "ProviderName",
                share)));
        return rows;
    }

    List<Map<String, Object>> volumes(Machine machine) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Placed each : machine.state().volumes()) {
            Volume volume = each.volume();
            var row = new HashMap<String, Object>(Map.of("DeviceID", id(each.spot()), "Label", volume.label(), "Capacity", each.partition().size(),
                    "FileSystem",
                    name(volume.fileSystem()), "FreeSpace", each.partition().free(), "BootVolume", Optional.of(each.spot())
                            .equals(machine.state().running().system()),
                    "SystemVolume", volume.starts().isPresent(), "DriveType", LOCAL_DISK));
            volume.letter().ifPresent(letter -> row.put("DriveLetter", letter));
            rows.add(row);
        }
        return rows;
    }

    private static String id(Spot spot) {
        return "\\\\?\\Volume{" + spot.disk() + "-" + spot.partition() + "}\\";
    }

    private static String name(FileSystem fileSystem) {
        return fileSystem.name();
    }
}
