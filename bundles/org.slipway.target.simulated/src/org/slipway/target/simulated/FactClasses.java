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
    private final Map<Asked, List<Known>> families = new ConcurrentHashMap<>();

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

    /** A class that was asked for, as it was written. */
    private record Asked(boolean general, String className) {
    }

    /** One of those that come from a class. */
    private record Known(String name, Source source) {
    }

    /** Empty where neither the class nor one that comes from it is known. */
    Optional<List<Row>> rows(Machine machine, String namespace, String className) {
        boolean general = namespace.equalsIgnoreCase(Facts.CIMV2);
        Map<String, List<Map<String, Object>>> own = general ? machine.hardware().classes() : Map.of();
        List<Known> family = family(new Asked(general, className));
        if (family.isEmpty()) {
            Optional<List<Map<String, Object>>> written = written(own, className);
            return written.map(all -> all.stream().map(Row::new).toList())
                    .or(() -> ClassTree.STANDARD.knows(className) ? Optional.of(List.of()) : Optional.empty());
        }
        var rows = new ArrayList<Row>();
        for (Known each : family) {
            rows.addAll(rows(machine, each.source(), own.isEmpty() ? Optional.empty() : written(own, each.name())));
        }
        return Optional.of(rows);
    }

    /** What nobody knows is not kept: queries may name anything. */
    private List<Known> family(Asked asked) {
        List<Known> found = families.get(asked);
        if (found == null) {
            var known = new ArrayList<Known>();
            (asked.general() ? cimv2 : tpm).forEach((name, source) -> {
                if (ClassTree.STANDARD.comesFrom(name, asked.className())) {
                    known.add(new Known(name, source));
                }
            });
            found = List.copyOf(known);
            if (!found.isEmpty()) {
                families.put(asked, found);
            }
        }
        return found;
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
