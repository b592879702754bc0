package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Devices at PCI, as /sys lists them by domain, bus, slot and function. */
final class PciDevices {
    private static final String FOLDER = "sys/bus/pci/devices/";
    private static final Pattern ADDRESS = Pattern.compile("([0-9a-f]{4,8}):([0-9a-f]{2}):([0-9a-f]{2})\\.([0-7])");

    private final SysFiles files;

    PciDevices(SysFiles files) {
        this.files = files;
    }

    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }

    List<PnpDevice> all() {
        return files.names("sys/bus/pci/devices").stream().flatMap(each -> at(each).stream()).toList();
    }

    /** @param address as 0000:00:1f.6 */
    Optional<PnpDevice> at(String address) {
        Matcher place = ADDRESS.matcher(address);
        Optional<Long> vendor = files.number(FOLDER + address + "/vendor");
        Optional<Long> device = files.number(FOLDER + address + "/device");
        if (!place.matches() || vendor.isEmpty() || device.isEmpty()) {
            return Optional.empty();
        }
        String model = "PCI\\VEN_%04X&DEV_%04X".formatted(vendor.get(), device.get());
        long kind = files.number(FOLDER + address + "/class").orElse(0L);
        String revision = "&REV_%02X".formatted(files.number(FOLDER + address + "/revision").orElse(0L));
        Optional<String> subsystem = subsystem(address);
        String first = model + subsystem.orElse("") + revision;
        return Optional.of(new PnpDevice(name(kind), first + "\\" + instance(place), hardware(model, subsystem, revision, kind),
                compatible(vendor.get(), kind), driverClass(kind),
                files.linked(FOLDER + address + "/driver").orElse("")));
    }

    /** Bridges have none, and old devices say 0, which is nobody's number. */
    private Optional<String> subsystem(String address) {
        long vendor = files.number(FOLDER + address + "/subsystem_vendor").orElse(0L);
        long device = files.number(FOLDER + address + "/subsystem_device").orElse(0L);
        return vendor == 0 || vendor == 0xFFFF ? Optional.empty() : Optional.of("&SUBSYS_%04X%04X".formatted(device, vendor));
    }

    private static List<String> hardware(String model, Optional<String> subsystem, String revision, long kind) {
        var ids = new ArrayList<String>();
        subsystem.ifPresent(each -> ids.addAll(List.of(model + each + revision, model + each)));
        ids.addAll(List.of(model + revision, model, model + "&CC_" + full(kind), model + "&CC_" + general(kind)));
        return ids;
    }

    private static List<String> compatible(long vendor, long kind) {
        String maker = "PCI\\VEN_%04X".formatted(vendor);
        return Stream.of(maker + "&CC_" + full(kind), maker + "&CC_" + general(kind), maker, "PCI\\CC_" + full(kind), "PCI\\CC_" + general(kind)).toList();
    }

    private static String full(long kind) {
        return "%06X".formatted(kind & 0xFFFFFF);
    }

    private static String general(long kind) {
        return "%04X".formatted(kind >> 8 & 0xFFFF);
    }

    /** Windows has a number of its own for the bus here; any that stays the same will do. The last part is slot and function. */
    private static String instance(Matcher place) {
        int slot = Integer.parseInt(place.group(3), 16) << 3 | Integer.parseInt(place.group(4), 16);
        return "3&%s%s&0&%02X".formatted(place.group(1).toUpperCase(Locale.ROOT), place.group(2).toUpperCase(Locale.ROOT), slot);
    }

    /** As Windows calls devices that it has no driver for. */
    private static String name(long kind) {
        return switch ((int) (kind >> 8 & 0xFFFF)) {
            case 0x0100, 0x0107 -> "SCSI Controller";
            case 0x0101, 0x0105 -> "IDE Controller";
            case 0x0104 -> "RAID Controller";
            case 0x0106 -> "SATA AHCI Controller";
            case 0x0108 -> "Standard NVM Express Controller";
            case 0x0180 -> "Mass Storage Controller";
            case 0x0200 -> "Ethernet Controller";
            case 0x0280 -> "Network Controller";
            case 0x0300 -> "Video Controller (VGA Compatible)";
            case 0x0302, 0x0380 -> "3D Video Controller";
            case 0x0401, 0x0403 -> "Multimedia Audio Controller";
            case 0x0600 -> "PCI standard host CPU bridge";
            case 0x0601 -> "PCI standard ISA bridge";
            case 0x0604 -> "PCI-to-PCI Bridge";
            case 0x0780 -> "PCI Simple Communications Controller";
            case 0x0C03 -> "Universal Serial Bus (USB) Controller";
            case 0x0C05 -> "SM Bus Controller";
            default -> (kind >> 16 & 0xFF) == 0x08 ? "Base System Device" : "PCI Device";
        };
    }

    private static String driverClass(long kind) {
        return switch ((int) (kind >> 16 & 0xFF)) {
            case 0x01 -> (kind >> 8 & 0xFF) == 0x01 || (kind >> 8 & 0xFF) == 0x06 ? "HDC" : "SCSIAdapter";
            case 0x02 -> "Net";
            case 0x03 -> "Display";
            case 0x04 -> "MEDIA";
            case 0x05, 0x06, 0x08 -> "System";
            case 0x0C -> (kind >> 8 & 0xFF) == 0x03 ? "USB" : "System";
            default -> "";
        };
    }
}
