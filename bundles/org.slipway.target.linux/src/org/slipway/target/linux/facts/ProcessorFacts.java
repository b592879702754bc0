package org.slipway.target.linux.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The processors, as /proc/cpuinfo lists their threads. */
final class ProcessorFacts {
    private static final Pattern SPEED_IN_NAME = Pattern.compile("@ *(\\d{1,2}(?:\\.\\d{1,3})?) *GHz");
    private static final String FREQUENCY = "sys/devices/system/cpu/cpu0/cpufreq/";
    private static final long ARM64 = 12;
    private static final long X64 = 9;
    private static final long X86 = 0;

    private final SysFiles files;

    ProcessorFacts(SysFiles files) {
        this.files = files;
    }

    /** What is said of each thread. */
    private List<Map<String, String>> all() {
        var all = new ArrayList<Map<String, String>>();
        var thread = new HashMap<String, String>();
        for (String line : (files.text("proc/cpuinfo").orElse("") + "\n\n").lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                thread.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            } else if (!thread.isEmpty()) {
                if (thread.containsKey("processor")) { // some kernels add a part about the machine
                    all.add(Map.copyOf(thread));
                }
                thread.clear();
            }
        }
        return all;
    }

    private Map<String, List<Map<String, String>>> bySocket() {
        var sockets = new LinkedHashMap<String, List<Map<String, String>>>();
        all().forEach(each -> sockets.computeIfAbsent(each.getOrDefault("physical id", "0"), none -> new ArrayList<>()).add(each));
        return sockets;
    }

    long sockets() {
        return Math.max(1, bySocket().size());
    }

    long threads() {
        return Math.max(1, all().size());
    }

    boolean has(String flag) {
        return all().stream().findFirst().filter(each -> flags(each).contains(flag)).isPresent();
    }

    private static Set<String> flags(Map<String, String> thread) {
        return new HashSet<>(List.of(thread.getOrDefault("flags", thread.getOrDefault("Features", "")).split(" +")));
    }

    private static long architecture(Map<String, String> thread) {
        return thread.containsKey("CPU implementer") ? ARM64 : flags(thread).contains("lm") ? X64 : X86;
    }

    String systemType() {
        long architecture = all().stream().findFirst().map(ProcessorFacts::architecture).orElse(X64);
        return architecture == ARM64 ? "ARM64-based PC" : architecture == X64 ? "x64-based PC" : "X86-based PC";
    }

    boolean arm() {
        return all().stream().findFirst().filter(each -> architecture(each) == ARM64).isPresent();
    }

    boolean wide() {
        return all().stream().findFirst().map(each -> architecture(each) != X86).orElse(true);
    }

    List<Map<String, Object>> processors() {
        var rows = new ArrayList<Map<String, Object>>();
        bySocket().values().forEach(threads -> rows.add(row(threads, rows.size())));
        return rows;
    }

    private Map<String, Object> row(List<Map<String, String>> threads, int number) {
        Map<String, String> first = threads.getFirst();
        long bits = architecture(first) == X86 ? 32 : 64;
        long cores = number(first.get("cpu cores")).orElseGet(() -> (long) threads.size());
        Set<String> flags = flags(first);
        Optional<Long> now = megahertz(first.get("cpu MHz"));
        return new Properties().text("DeviceID", "CPU" + number).text("Name", Optional.ofNullable(first.get("model name"))).text("Manufacturer",
                Optional.ofNullable(first.get("vendor_id"))).number("NumberOfCores", cores).number("NumberOfLogicalProcessors", threads.size())
                .number("MaxClockSpeed", speed(first).or(() -> now)).number("CurrentClockSpeed", now.or(() -> speed(first)))
                .number("Architecture", architecture(first)).number("AddressWidth", bits).number("DataWidth", bits)
                .truth("SecondLevelAddressTranslationExtensions", flags.contains("ept") || flags.contains("npt"))
                .truth("VMMonitorModeExtensions", flags.contains("vmx") || flags.contains("svm")).all();
    }

    /** Without a boost, in MHz: as the driver tells it, else as the name does, else the highest that is possible. */
    private Optional<Long> speed(Map<String, String> thread) {
        Matcher named = SPEED_IN_NAME.matcher(thread.getOrDefault("model name", ""));
        Optional<Long> inName = named.find() ? Optional.of(Math.round(Double.parseDouble(named.group(1)) * 1000)) : Optional.empty();
        return files.number(FREQUENCY + "base_frequency").map(kilohertz -> kilohertz / 1000).or(() -> inName)
                .or(() -> files.number(FREQUENCY + "cpuinfo_max_freq").map(kilohertz -> kilohertz / 1000));
    }

    private static Optional<Long> megahertz(@Nullable String text) {
        return text == null || !text.matches("\\d{1,6}(\\.\\d+)?") ? Optional.empty() : Optional.of(Math.round(Double.parseDouble(text)));
    }

    private static Optional<Long> number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,6}") ? Optional.empty() : Optional.of(Long.valueOf(text));
    }
}
