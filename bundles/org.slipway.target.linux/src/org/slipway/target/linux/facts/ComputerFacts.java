package org.slipway.target.linux.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the firmware says of a machine as a whole. */
final class ComputerFacts {
    private static final String DMI = "sys/class/dmi/id/";
    private static final Pattern DATE = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Pattern MEMORY = Pattern.compile("(?m)^MemTotal:\\s+(\\d{1,15}) kB$");
    private static final Set<Long> PORTABLE = Set.of(8L, 9L, 10L, 11L, 12L, 14L, 18L, 21L, 30L, 31L, 32L);
    private static final long KILOBYTE = 1024;
    private static final int LONGEST_NAME = 15;

    private final SysFiles files;
    private final ProcessorFacts processors;
    private final PowerFacts power;

    ComputerFacts(SysFiles files, ProcessorFacts processors, PowerFacts power) {
        this.files = files;
        this.processors = processors;
        this.power = power;
    }

    private Optional<String> dmi(String name) {
        return files.text(DMI + name);
    }

    /** As a computer is called in networks of Windows. */
    String name() {
        String host = files.text("proc/sys/kernel/hostname").orElse("LOCALHOST").toUpperCase(Locale.ROOT);
        String first = host.contains(".") ? host.substring(0, host.indexOf('.')) : host;
        return first.substring(0, Math.min(first.length(), LONGEST_NAME));
    }

    /** In bytes, as far as the kernel uses it. */
    Optional<Long> memory() {
        Matcher memory = MEMORY.matcher(files.text("proc/meminfo").orElse(""));
        return memory.find() ? Optional.of(Long.parseLong(memory.group(1)) * KILOBYTE) : Optional.empty();
    }

    List<Map<String, Object>> computer() {
        boolean portable = !power.batteries().isEmpty() || chassis().filter(PORTABLE::contains).isPresent();
        return List.of(new Properties().text("Name", name()).text("Caption", name()).text("DNSHostName", name()).text("Manufacturer", dmi("sys_vendor"))
                .text("Model", dmi("product_name").or(() -> files.text("sys/firmware/devicetree/base/model"))).text("SystemFamily", dmi("product_family"))
                .text("SystemSKUNumber", dmi("product_sku")).number("TotalPhysicalMemory", memory()).number("NumberOfProcessors", processors.sockets())
                .number("NumberOfLogicalProcessors", processors.threads()).truth("PartOfDomain", false).text("Domain", "WORKGROUP")
                        .text("Workgroup", "WORKGROUP")
                .number("DomainRole", 0).number("PCSystemType", portable ? 2 : 1).text("SystemType", processors.systemType())
                .truth("HypervisorPresent", processors.has("hypervisor")).text("BootupState", "Normal boot").all());
    }

    List<Map<String, Object>> product() {
        return List.of(new Properties().text("Vendor", dmi("sys_vendor")).text("Name", dmi("product_name")).text("Version", dmi("product_version"))
                .text("IdentifyingNumber", dmi("product_serial")).text("UUID", dmi("product_uuid").map(each -> each.toUpperCase(Locale.ROOT)))
                .text("SKUNumber", dmi("product_sku")).all());
    }

    List<Map<String, Object>> bios() {
        Optional<String> version = dmi("bios_version");
        return List.of(new Properties().text("Manufacturer", dmi("bios_vendor")).text("SerialNumber", dmi("product_serial")).text("SMBIOSBIOSVersion", version)
                .text("Version", version).text("Name", version).text("Caption", version).text("ReleaseDate", dmi("bios_date").flatMap(ComputerFacts::date))
                .truth("SMBIOSPresent", files.has(DMI)).all());
    }

    /** As WMI writes times. */
    private static Optional<String> date(String text) {
        Matcher date = DATE.matcher(text);
        return date.matches() ? Optional.of(date.group(3) + date.group(1) + date.group(2) + "000000.000000+000") : Optional.empty();
    }

    List<Map<String, Object>> board() {
        return List.of(new Properties().text("Manufacturer", dmi("board_vendor")).text("Product", dmi("board_name")).text("SerialNumber", dmi("board_serial"))
                .text("Version", dmi("board_version")).all());
    }

    private Optional<Long> chassis() {
        return files.number(DMI + "chassis_type").map(type -> type & 0x7F); // the highest bit tells that it can be locked
    }

    List<Map<String, Object>> enclosure() {
        return List.of(new Properties().number("ChassisTypes", chassis()).text("SMBIOSAssetTag", dmi("chassis_asset_tag"))
                .text("SerialNumber", dmi("chassis_serial"))
                .text("Manufacturer", dmi("chassis_vendor")).text("Version", dmi("chassis_version")).all());
    }
}
