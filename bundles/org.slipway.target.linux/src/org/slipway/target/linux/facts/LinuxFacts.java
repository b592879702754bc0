package org.slipway.target.linux.facts;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.slipway.engine.condition.ClassTree;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.target.linux.tool.Refused;

/** What Linux tells of the machine, as WMI classes. */
public final class LinuxFacts implements Facts {
    private static final String TPM = "root\\cimv2\\Security\\MicrosoftTpm";
    private static final long NO_NAMESPACE = 0x8004100EL;
    private static final long NO_CLASS = 0x80041010L;

    private final Map<String, Source> general = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Source> tpm = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** How the instances of a class are had. */
    private interface Source {
        List<Map<String, Object>> rows() throws TargetException;
    }

    /** @param root above sys and proc */
    public LinuxFacts(Path root, Storage storage, Addresses addresses, InstantSource clock) {
        var files = new SysFiles(root);
        var processors = new ProcessorFacts(files);
        var power = new PowerFacts(files);
        var computer = new ComputerFacts(files, processors, power);
        hardware(files, computer, processors, power);
        var network = new NetworkFacts(files, addresses);
        general.put("Win32_NetworkAdapter", network::adapters);
        general.put("Win32_NetworkAdapterConfiguration", network::configurations);
        var disks = new StorageFacts(files, storage);
        general.put("Win32_DiskDrive", disks::disks);
        general.put("Win32_DiskPartition", disks::partitions);
        general.put("Win32_LogicalDisk", disks::logicalDisks);
        general.put("Win32_Volume", disks::volumes);
        var system = new SystemFacts(files, computer, processors, clock);
        general.put("Win32_OperatingSystem", system::system);
        general.put("Win32_TimeZone", system::zone);
        for (String each : List.of("Win32_Product", "Win32_QuickFixEngineering", "Win32_OptionalFeature", "Win32_UserProfile")) {
            general.put(each, system::none);
        }
        tpm.put("Win32_Tpm", power::tpm);
    }

    private void hardware(SysFiles files, ComputerFacts computer, ProcessorFacts processors, PowerFacts power) {
        general.put("Win32_ComputerSystem", computer::computer);
        general.put("Win32_ComputerSystemProduct", computer::product);
        general.put("Win32_BIOS", computer::bios);
        general.put("Win32_BaseBoard", computer::board);
        general.put("Win32_SystemEnclosure", computer::enclosure);
        general.put("Win32_Processor", processors::processors);
        general.put("Win32_PhysicalMemory", new MemoryFacts(files)::modules);
        general.put("Win32_Battery", power::batteries);
        general.put("Win32_PnPEntity", () -> devices(files).map(PnpDevice::row).toList());
        general.put("Win32_VideoController", () -> new PciDevices(files).all().stream().filter(each -> each.kind().equals("Display")).map(PnpDevice::row)
                .toList());
    }

    private static Stream<PnpDevice> devices(SysFiles files) {
        return Stream.of(new PciDevices(files).all(), new UsbDevices(files).all(), new AudioDevices(files).all(), new AcpiDevices(files).all())
                .flatMap(List::stream);
    }

    @Override
    public List<Row> rows(String namespace, String className) throws TargetException {
        Map<String, Source> classes = classes(namespace);
        var rows = new ArrayList<Row>();
        boolean known = false;
        for (var each : classes.entrySet()) {
            if (ClassTree.STANDARD.comesFrom(each.getKey(), className)) {
                known = true;
                each.getValue().rows().forEach(row -> rows.add(new Row(row)));
            }
        }
        if (!known && !ClassTree.STANDARD.knows(className)) {
            throw Refused.because("TARGET-NO-CLASS", NO_CLASS, "Linux tells nothing of the class “" + className + "”.", "Look at the class of the query.");
        }
        return rows;
    }

    private Map<String, Source> classes(String namespace) throws TargetException {
        String backwards = namespace.replace('/', '\\');
        String plain = backwards.startsWith("\\\\.\\") ? backwards.substring(4) : backwards;
        if (plain.equalsIgnoreCase(CIMV2)) {
            return general;
        }
        if (plain.equalsIgnoreCase(TPM)) {
            return tpm;
        }
        throw Refused.because("TARGET-NO-NAMESPACE", NO_NAMESPACE, "Linux has no namespace “" + namespace + "”.", "Look at the namespace of the query.");
    }
}
