package org.slipway.target.simulated.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.model.Architecture;
import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Hardware.Adapter;
import org.slipway.target.simulated.device.Hardware.Battery;
import org.slipway.target.simulated.device.Hardware.DiskUnit;
import org.slipway.target.simulated.device.Hardware.Driver;
import org.slipway.target.simulated.device.Hardware.PnpDevice;
import org.slipway.target.simulated.device.Hardware.Processor;

/** Reads what a machine is made of. */
final class HardwareText {
    private static final long GIB = 1L << 30;
    private static final long MB = 1_000_000;
    /** Windows PE does not start with less. */
    private static final long LEAST_MEMORY = 512L << 20;

    private final Block block;

    HardwareText(Block block) {
        this.block = block;
    }

    Hardware read() {
        List<Integer> chassis = block.as("chassis", HardwareText::chassis).orElse(List.of(3));
        boolean portable = chassis.stream().anyMatch(each -> each == 10 || each == 30);
        return new Hardware(block.line("make").orElse("Slipway"), block.line("model").orElse("Simulated PC"), block.line("sku").orElse(""), chassis,
                block.size("memory", LEAST_MEMORY).orElse(16 * GIB), processor(), block.line("bios").orElse("1.0.0"), disks(), adapters(), devices(), tpm(),
                battery(portable), classes());
    }

    private static List<Integer> chassis(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "desktop", "virtual" -> List.of(3);
            case "laptop", "notebook" -> List.of(10);
            case "tablet" -> List.of(30);
            case "server" -> List.of(23);
            case "small" -> List.of(35);
            default -> {
                if (!text.matches("\\d{1,2}")) {
                    throw new IllegalArgumentException("“" + text + "” is none of desktop, laptop, tablet, server, virtual, small, and no number of SMBIOS.");
                }
                yield List.of(Integer.parseInt(text));
            }
        };
    }

    private Processor processor() {
        Optional<Block> own = block.record("processor");
        var read = own.map(each -> new Processor(each.line("name").orElse("Intel(R) Core(TM) i5-1345U"), each.number("cores", 1, 256).orElse(4),
                each.number("threads", 1, 512).orElse(each.number("cores", 1, 256).orElse(4) * 2), each.number("mhz", 100, 10_000).orElse(2_400),
                each.choice("architecture", Architecture.class).orElse(Architecture.X64)))
                .orElse(new Processor("Intel(R) Core(TM) i5-1345U", 4, 8, 2_400, Architecture.X64));
        own.ifPresent(Block::finish);
        return read;
    }

    private List<DiskUnit> disks() {
        var disks = new ArrayList<DiskUnit>();
        if (!block.has("disks")) {
            return List.of(new DiskUnit("NVMe SSD 512GB", 512_000 * MB, 2_000 * MB, 1_000 * MB, "NVMe"));
        }
        for (Block each : block.records("disks")) {
            disks.add(new DiskUnit(each.line("disk").orElse("Disk"), each.size("size").orElse(512_000 * MB), each.byteRate("read").orElse(500 * MB),
                    each.byteRate("write").orElse(400 * MB), each.line("bus").orElse("SCSI")));
        }
        return disks;
    }

    private List<Adapter> adapters() {
        if (!block.has("adapters")) {
            return List.of(new Adapter("Intel(R) Ethernet Connection I219-LM", false, 1_000_000_000L, true, "PCI\\VEN_8086&DEV_15FB", Driver.EVERYWHERE));
        }
        var adapters = new ArrayList<Adapter>();
        for (Block each : block.records("adapters")) {
            boolean wireless = each.truth("wireless").orElse(false);
            adapters.add(new Adapter(each.line("adapter").orElse("Network adapter"), wireless, each.bitRate("speed").orElse(1_000_000_000L),
                    each.truth("connected").orElse(true), each.text("id").orElse("PCI\\VEN_8086&DEV_15FB"),
                    each.choice("driver", Driver.class).orElse(wireless ? Driver.WINDOWS : Driver.EVERYWHERE)));
            each.finish();
        }
        return adapters;
    }

    private List<PnpDevice> devices() {
        var devices = new ArrayList<PnpDevice>();
        for (Block each : block.records("pnp")) {
            devices.add(new PnpDevice(each.line("pnp").orElse("Device"), each.text("id").orElse("ACPI\\UNKNOWN"), each.text("class").orElse("System"),
                    each.choice("driver", Driver.class).orElse(Driver.EVERYWHERE)));
            each.finish();
        }
        return devices;
    }

    private Optional<String> tpm() {
        return block.text("tpm").map(text -> text.equals("none") || text.equals("false") ? Optional.<String>empty() : Optional.of(text))
                .orElse(Optional.of("2.0"));
    }

    private Optional<Battery> battery(boolean portable) {
        Optional<Integer> charge = block.as("battery", text -> {
            if (!text.matches("\\d{1,3}\\s*%") || Integer.parseInt(text.replaceAll("\\D", "")) > 100) {
                throw new IllegalArgumentException("“" + text + "” is not a charge. Write, for instance, 80 %.");
            }
            return Integer.parseInt(text.replaceAll("\\D", ""));
        });
        boolean mains = block.truth("mains").orElse(true);
        return charge.or(() -> portable ? Optional.of(90) : Optional.empty()).map(each -> new Battery(each, mains));
    }

    /** Numbers and truths keep their kind; what stands in quotes is a text. */
    private Map<String, List<Map<String, Object>>> classes() {
        var classes = new LinkedHashMap<String, List<Map<String, Object>>>();
        block.record("classes").ifPresent(all -> all.all().keySet().forEach(name -> {
            var rows = new ArrayList<Map<String, Object>>();
            for (Block row : all.records(name)) {
                var properties = new LinkedHashMap<String, Object>();
                row.all().forEach((property, value) -> {
                    if (value instanceof Yaml.Text text && !text.isNull()) {
                        properties.put(property, typed(text));
                    } else {
                        row.problem(property, "A property is a text, a number or a truth.", "Write one value.");
                    }
                });
                rows.add(properties);
            }
            classes.put(name, rows);
        }));
        return classes;
    }

    private static Object typed(Yaml.Text text) {
        if (text.plain() && text.value().matches("-?\\d{1,18}")) {
            return Long.valueOf(text.value());
        }
        return text.plain() && text.value().matches("true|false") ? (Object) Boolean.valueOf(text.value()) : text.value();
    }
}
