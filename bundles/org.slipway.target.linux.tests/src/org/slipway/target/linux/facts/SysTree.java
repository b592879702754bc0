package org.slipway.target.linux.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.target.linux.facts.Addresses.Address;
import org.slipway.target.linux.volume.Place;
import org.slipway.target.linux.volume.Volumes.Located;

/** A machine's sys and proc, written by hand. */
final class SysTree implements Storage {
    private final Path root;

    SysTree(Path root) {
        this.root = root;
    }

    SysTree file(String path, String text) throws IOException {
        return file(path, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    SysTree file(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    SysTree files(String folder, Map<String, String> texts) throws IOException {
        for (var each : texts.entrySet()) {
            file(folder + "/" + each.getKey(), each.getValue());
        }
        return this;
    }

    SysTree link(String path, String target) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
        return this;
    }

    /** A device at PCI, by its address, with the numbers as /sys has them. */
    SysTree pci(String address, String kind, String id, String subsystem, String revision) throws IOException {
        String folder = "sys/devices/pci0000:00/" + address;
        files(folder, Map.of("vendor", "0x" + id.substring(0, 4), "device", "0x" + id.substring(5), "class", "0x" + kind, "revision", "0x" + revision,
                "subsystem_vendor", "0x" + subsystem.substring(0, 4), "subsystem_device", "0x" + subsystem.substring(5)));
        return link("sys/bus/pci/devices/" + address, "../../../devices/pci0000:00/" + address);
    }

    /** A notebook with a wired and a wireless adapter, a battery and a TPM. */
    static SysTree notebook(Path root) throws IOException {
        var tree = new SysTree(root);
        tree.files("sys/class/dmi/id", Map.ofEntries(Map.entry("sys_vendor", "Contoso Ltd."), Map.entry("product_name", "Book 14 Gen 3"),
                Map.entry("product_family", "Book"),
                Map.entry("product_sku", "CB14-3"), Map.entry("product_version", "ContosoBook 14"), Map.entry("product_serial", "SN-0042"),
                Map.entry("product_uuid", "4c4c4544-0042-3510-8052-c4c04f4d3132"), Map.entry("bios_vendor", "Contoso Firmware"),
                        Map.entry("bios_version", "1.21.0"),
                Map.entry("bios_date", "03/09/2024"), Map.entry("board_vendor", "Contoso Ltd."), Map.entry("board_name", "0X1Y2Z"),
                        Map.entry("board_serial", "/B-42/"),
                Map.entry("chassis_type", "10"), Map.entry("chassis_asset_tag", "ASSET-7"), Map.entry("chassis_serial", "CH-42"),
                        Map.entry("chassis_vendor", "Contoso Ltd.")));
        String thread = "processor\t: %d\nvendor_id\t: GenuineIntel\nmodel name\t: Example(R) CPU @ 2.40GHz\ncpu MHz\t\t: 2900.118\n"
                + "physical id\t: 0\ncpu cores\t: 2\nflags\t\t: fpu lm vmx ept nx\n\n";
        tree.file("proc/cpuinfo", thread.formatted(0) + thread.formatted(1) + thread.formatted(2) + thread.formatted(3));
        tree.file("proc/meminfo", "MemTotal:       16262144 kB\nMemFree:         1000000 kB\nMemAvailable:    8000000 kB");
        tree.file("proc/sys/kernel/hostname", "pe-0042.example.com");
        tree.files("sys/class/power_supply/BAT0", Map.of("type", "Battery", "status", "Discharging", "capacity", "63", "model_name", "CB-58Wh"));
        tree.files("sys/class/power_supply/AC", Map.of("type", "Mains", "online", "0"));
        tree.files("sys/class/power_supply/hidpp_battery_0", Map.of("type", "Battery", "scope", "Device", "status", "Full"));
        tree.file("sys/class/tpm/tpm0/tpm_version_major", "2");
        tree.pci("0000:00:1f.6", "020000", "8086:15f3", "17aa:2258", "03").link("sys/devices/pci0000:00/0000:00:1f.6/driver",
                "../../../bus/pci/drivers/e1000e");
        tree.pci("0000:00:02.0", "030000", "8086:46a8", "17aa:22e7", "0c");
        tree.pci("0000:00:14.3", "028000", "8086:51f0", "8086:0094", "01");
        tree.files("sys/devices/pci0000:00/0000:00:1f.6/net/eth0", Map.of("address", "00:11:22:aa:bb:cc", "operstate", "up", "carrier", "1", "speed", "1000"));
        tree.link("sys/devices/pci0000:00/0000:00:1f.6/net/eth0/device", "../..").link("sys/class/net/eth0", "../../devices/pci0000:00/0000:00:1f.6/net/eth0");
        tree.files("sys/class/net/wlan0", Map.of("address", "00:11:22:aa:bb:cd", "operstate", "down", "speed", "-1", "wireless/status", "0x0"));
        tree.link("sys/class/net/wlan0/device", "../../../devices/pci0000:00/0000:00:14.3");
        tree.files("sys/class/net/lo", Map.of("address", "00:00:00:00:00:00", "operstate", "unknown"));
        tree.file("proc/net/route", "Iface\tDestination\tGateway\tFlags\neth0\t00000000\tFE01A8C0\t0003\neth0\t0001A8C0\t00000000\t0001");
        tree.file("etc/resolv.conf", "# from DHCP\nsearch example.com\nnameserver 192.168.1.2\nnameserver 192.168.1.3");
        return tree;
    }

    static final Addresses ADDRESSES = adapter -> adapter.equals("eth0") ? List.of(new Address("fe80::211:22ff:feaa:bbcc", 64),
            new Address("192.168.1.77", 24)) : List.of();

    @Override
    public List<Drive> drives() {
        return List.of(new Drive(0, Path.of("/dev/nvme0n1"), false, 512L << 30), new Drive(1, Path.of("/home/lab/disk.img"), true, 64L << 30));
    }

    @Override
    public List<Located> volumes() {
        var identity = new Place.Gpt(new UUID(1, 2), new UUID(3, 4));
        return List.of(new Located(new Volume(Optional.of("S:"), 0, 1, Use.EFI, FileSystem.FAT32, "System", 260L << 20, 200L << 20, false),
                new Place(0, 1, "/dev/nvme0n1", 1 << 20, 260L << 20, identity)),
                new Located(new Volume(Optional.empty(), 0, 2, Use.MSR, FileSystem.NONE, "", 16L << 20, 0, false),
                        new Place(0, 2, "/dev/nvme0n1", 300L << 20, 16L << 20, identity)),
                new Located(new Volume(Optional.of("C:"), 0, 3, Use.PRIMARY, FileSystem.NTFS, "Windows", 400L << 30, 380L << 30, true),
                        new Place(0, 3, "/dev/nvme0n1", 400L << 20, 400L << 30, identity)));
    }

    LinuxFacts facts() {
        return new LinuxFacts(root, this, ADDRESSES, InstantSource.fixed(Instant.parse("2026-01-05T08:00:00.25Z")));
    }
}
