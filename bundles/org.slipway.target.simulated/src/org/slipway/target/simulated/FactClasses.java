package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.slipway.engine.condition.ClassTree;
import org.slipway.engine.target.Facts;
import org.slipway.engine.wql.Row;

/** The WMI classes that every simulated machine answers for, by namespace and name. Safe for all threads. */
final class FactClasses {
    private static final String TPM = "root\\cimv2\\security\\microsofttpm";

    /** How the instances of a class are had. */
    interface Source {
        List<Map<String, Object>> rows(Machine machine);
    }

    private final Map<String, Source> cimv2 = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Source> tpm = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, List<String>> families = new ConcurrentHashMap<>();

    FactClasses() {
        var hardware = new HardwareFacts();
        cimv2.put("Win32_ComputerSystem", hardware::computer);
        cimv2.put("Win32_ComputerSystemProduct", hardware::product);
        cimv2.put("Win32_BIOS", hardware::bios);
        cimv2.put("Win32_BaseBoard", hardware::board);
        cimv2.put("Win32_Processor", hardware::processor);
        cimv2.put("Win32_PhysicalMemory", hardware::memory);
        cimv2.put("Win32_SystemEnclosure", hardware::enclosure);
        cimv2.put("Win32_Battery", hardware::battery);
        cimv2.put("Win32_PnPEntity", hardware::devices);
        cimv2.put("Win32_NetworkAdapter", hardware::adapters);
        cimv2.put("Win32_NetworkAdapterConfiguration", hardware::configurations);
        var system = new SystemFacts();
        cimv2.put("Win32_OperatingSystem", system::system);
        cimv2.put("Win32_Product", system::products);
        cimv2.put("Win32_QuickFixEngineering", system::updates);
        cimv2.put("Win32_OptionalFeature", system::features);
        cimv2.put("Win32_UserProfile", system::profiles);
        cimv2.put("Win32_TimeZone", system::zone);
        cimv2.put("Win32_DiskDrive", system::disks);
        cimv2.put("Win32_DiskPartition", system::partitions);
        cimv2.put("Win32_LogicalDisk", system::logicalDisks);
        cimv2.put("Win32_Volume", system::volumes);
        tpm.put("Win32_Tpm", hardware::tpm);
    }

    /** Whether there is such a namespace. */
    boolean hasNamespace(String namespace) {
        String folded = namespace.toLowerCase(Locale.ROOT);
        return folded.equals(Facts.CIMV2) || folded.equals(TPM);
    }

    /** Empty where neither the class nor one that comes from it is known. */
    Optional<List<Row>> rows(Machine machine, String namespace, String className) {
        boolean general = namespace.equalsIgnoreCase(Facts.CIMV2);
        Map<String, Source> sources = general ? cimv2 : tpm;
        Map<String, List<Map<String, Object>>> own = general ? machine.hardware().classes() : Map.of();
        var rows = new ArrayList<Row>();
        List<String> family = families.computeIfAbsent(namespace.toLowerCase(Locale.ROOT) + "|" + className.toLowerCase(Locale.ROOT),
                any -> sources.keySet().stream().filter(each -> ClassTree.STANDARD.comesFrom(each, className)).toList());
        for (String name : family) {
            rows.addAll(rows(machine, sources.get(name), written(own, name)));
        }
        boolean known = !family.isEmpty() || ClassTree.STANDARD.knows(className);
        if (family.isEmpty()) {
            Optional<List<Map<String, Object>>> written = written(own, className);
            written.ifPresent(all -> all.forEach(each -> rows.add(new Row(each))));
            known |= written.isPresent();
        }
        return known ? Optional.of(rows) : Optional.empty();
    }

    private static Optional<List<Map<String, Object>>> written(Map<String, List<Map<String, Object>>> own, String name) {
        for (var each : own.entrySet()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    /** What somebody wrote counts; what follows from the machine's state goes over it, since that may have changed. */
    private static List<Row> rows(Machine machine, Source source, Optional<List<Map<String, Object>>> written) {
        var rows = new ArrayList<Row>();
        List<Map<String, Object>> live = source.rows(machine);
        for (int i = 0; i < live.size(); i++) {
            if (written.isPresent() && i < written.get().size()) {
                var both = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
                both.putAll(written.get().get(i));
                both.putAll(live.get(i));
                rows.add(new Row(both));
            } else {
                rows.add(new Row(live.get(i)));
            }
        }
        return rows;
    }
}
