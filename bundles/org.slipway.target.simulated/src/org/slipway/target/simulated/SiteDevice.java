package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.model.Architecture;
import org.slipway.model.Device;
import org.slipway.model.WmiClass;
import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Hardware.Adapter;
import org.slipway.target.simulated.device.Hardware.Battery;
import org.slipway.target.simulated.device.Hardware.DiskUnit;
import org.slipway.target.simulated.device.Hardware.Driver;
import org.slipway.target.simulated.device.Hardware.Processor;
import org.slipway.target.simulated.device.Identity;
import org.slipway.target.simulated.device.Product;
import org.slipway.target.simulated.text.Description;
import org.slipway.target.simulated.text.DeviceText;
import org.slipway.target.simulated.text.Identities;

/** A machine of the site, as its inventory tells of it; where that says nothing, it is a usual one. */
final class SiteDevice {
    private static final long GB = 1_000_000_000L;

    private final Device device;
    private final Map<String, List<Map<String, Object>>> classes = new LinkedHashMap<>();

    SiteDevice(Device device) {
        this.device = device;
        for (WmiClass each : device.getInventory()) {
            var rows = new ArrayList<Map<String, Object>>();
            each.getInstances().forEach(instance -> {
                var row = new LinkedHashMap<String, Object>();
                instance.getProperties().forEach(property -> row.put(property.getKey(), property.getValue() == null ? "" : property.getValue()));
                rows.add(row);
            });
            classes.put(String.valueOf(each.getName()).toLowerCase(Locale.ROOT), rows);
        }
    }

    Description description(DeviceText reader) throws ProblemException {
        Description usual = reader.read(text(), "the device " + device.getId());
        Hardware hardware = hardware(usual.hardware());
        long number = Integer.toUnsignedLong(String.valueOf(device.getId()).hashCode());
        var macs = new ArrayList<String>();
        for (int i = 0; i < hardware.adapters().size(); i++) {
            macs.add(i < device.getMacAddresses().size() ? device.getMacAddresses().get(i).replace('-', ':') : Identities.mac(number, i));
        }
        String serial = text("Win32_BIOS", "SerialNumber").orElse(Identities.serial(number));
        String uuid = Optional.ofNullable(device.getUuid()).or(() -> text("Win32_ComputerSystemProduct", "UUID")).orElse(Identities.uuid(number));
        Description known = usual.with(hardware).with(usual.start().changeWindows(Starting.installed(usual.start()).orElseThrow(), each ->
                each.withProducts(products())));
        return known.with(new Identity(name(), serial, uuid, text("Win32_SystemEnclosure", "SMBIOSAssetTag").orElse(""), macs));
    }

    private List<Product> products() {
        var products = new ArrayList<Product>();
        for (Map<String, Object> row : rows("Win32_Product")) {
            products.add(new Product(of(row, "IdentifyingNumber"), of(row, "Name"), of(row, "Version"), of(row, "UpgradeCode"), of(row, "Vendor")));
        }
        return products;
    }

    private static String of(Map<String, Object> row, String property) {
        return row.entrySet().stream().filter(each -> each.getKey().equalsIgnoreCase(property)).map(each -> String.valueOf(each.getValue())).findFirst()
                .orElse("");
    }

    private boolean uefi() {
        return text("Win32_DiskPartition", "Type").filter(each -> each.startsWith("Installable")).isEmpty();
    }

    private String name() {
        return Optional.ofNullable(device.getId()).orElse("device");
    }

    /** What decides how disks look in the beginning. Windows 10 is assumed where the inventory tells of no system. */
    private String text() {
        String version = text("Win32_OperatingSystem", "Version").filter(each -> each.matches("\\d{1,3}\\.\\d{1,3}(\\.\\d{1,6}){1,2}"))
                .orElse("10.0.19045.3803");
        Optional<String> domain = text("Win32_ComputerSystem", "Domain").filter(each -> each.matches("[A-Za-z0-9.-]{1,250}") && each.indexOf('.') > 0);
        String computer = text("Win32_ComputerSystem", "Name").filter(each -> each.matches("[A-Za-z0-9-]{1,15}")).orElse("");
        return "device: device\nstart: pe\nfirmware: " + (uefi() ? "uefi" : "bios") + "\ndisks:\n" + disks() + "windows:\n  version: " + version
                + domain.map(each -> "\n  domain: " + each).orElse("") + "\n  computer: \"" + computer + "\"\n";
    }

    private String disks() {
        var text = new StringBuilder();
        for (DiskUnit each : units()) {
            text.append("  - {disk: disk, size: ").append(each.size()).append("}\n");
        }
        return text.toString();
    }

    private List<DiskUnit> units() {
        var units = new ArrayList<DiskUnit>();
        for (Map<String, Object> row : rows("Win32_DiskDrive")) {
            String model = String.valueOf(row.getOrDefault("Model", "Disk"));
            boolean quick = model.toLowerCase(Locale.ROOT).matches(".*(nvme|ssd).*");
            units.add(new DiskUnit(model, number(row, "Size").filter(size -> size >= 20 * GB).orElse(512 * GB), quick ? 2 * GB : GB / 5, quick ? GB : GB / 6,
                    String.valueOf(row.getOrDefault("InterfaceType", "SCSI"))));
        }
        return units.isEmpty() ? List.of(new DiskUnit("NVMe SSD 512GB", 512 * GB, 2 * GB, GB, "NVMe")) : units;
    }

    private Hardware hardware(Hardware usual) {
        Processor processor = usual.processor();
        Map<String, Object> cpu = rows("Win32_Processor").stream().findFirst().orElse(Map.of());
        int cores = number(cpu, "NumberOfCores").map(Math::toIntExact).orElse(processor.cores());
        var own = new Processor(String.valueOf(cpu.getOrDefault("Name", processor.name())), cores, number(cpu, "NumberOfLogicalProcessors")
                .map(Math::toIntExact)
                .orElse(cores * 2), number(cpu, "MaxClockSpeed").map(Math::toIntExact).orElse(processor.speed()), architecture(cpu).orElse(processor.architecture()));
        List<Integer> chassis = text("Win32_SystemEnclosure", "ChassisTypes").filter(each -> each.matches("\\d{1,2}"))
                .map(each -> List.of(Integer.valueOf(each)))
                .orElse(usual.chassis());
        boolean portable = chassis.stream().anyMatch(each -> each >= 8 && each <= 14 && each != 13 || each >= 30 && each <= 32);
        Optional<Battery> battery = portable || !rows("Win32_Battery").isEmpty() ? Optional.of(new Battery(90, true)) : Optional.empty();
        Map<String, Object> system = rows("Win32_ComputerSystem").stream().findFirst().orElse(Map.of());
        return new Hardware(String.valueOf(system.getOrDefault("Manufacturer", usual.make())), String.valueOf(system.getOrDefault("Model", usual.model())),
                text("Win32_ComputerSystemProduct", "Version").orElse(usual.sku()), chassis, number(system, "TotalPhysicalMemory").orElse(usual.memory()), own,
                text("Win32_BIOS", "SMBIOSBIOSVersion").orElse(usual.bios()), units(), adapters(usual), usual.devices(), usual.tpm(), battery, classes);
    }

    /** By the numbers that Win32_Processor has for them. */
    private static Optional<Architecture> architecture(Map<String, Object> cpu) {
        return switch (of(cpu, "Architecture")) {
            case "0" -> Optional.of(Architecture.X86);
            case "9" -> Optional.of(Architecture.X64);
            case "12" -> Optional.of(Architecture.ARM64);
            default -> Optional.empty();
        };
    }

    private List<Adapter> adapters(Hardware usual) {
        var adapters = new ArrayList<Adapter>();
        for (Map<String, Object> row : rows("Win32_NetworkAdapter")) {
            String name = String.valueOf(row.getOrDefault("Name", "Network adapter"));
            boolean wireless = name.toLowerCase(Locale.ROOT).matches(".*(wi-?fi|wireless|802\\.11).*");
            adapters.add(new Adapter(name, wireless, GB, true, String.valueOf(row.getOrDefault("PNPDeviceID", "PCI\\VEN_8086&DEV_15FB")),
                    wireless ? Driver.WINDOWS : Driver.EVERYWHERE));
        }
        return adapters.isEmpty() ? usual.adapters() : adapters;
    }

    private List<Map<String, Object>> rows(String name) {
        return classes.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private Optional<String> text(String name, String property) {
        return rows(name).stream().findFirst().map(row -> row.get(property)).map(String::valueOf).filter(each -> !each.isBlank());
    }

    private static Optional<Long> number(Map<String, Object> row, String property) {
        return Optional.ofNullable(row.get(property)).map(String::valueOf).filter(each -> each.matches("\\d{1,15}")).map(Long::valueOf);
    }
}
