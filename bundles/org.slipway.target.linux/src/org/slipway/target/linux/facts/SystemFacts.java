package org.slipway.target.linux.facts;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What runs, told as Windows PE would. */
final class SystemFacts {
    private static final Pattern FREE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d{1,15}) kB$");
    private static final String BUILD = "26100";
    private static final long ENGLISH = 1033;
    private static final long KILOBYTE = 1024;

    /** As CIM writes times: to the microsecond, with the offset in minutes. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss.SSSSSS'+000'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SysFiles files;
    private final ComputerFacts computer;
    private final ProcessorFacts processors;
    private final InstantSource clock;

    SystemFacts(SysFiles files, ComputerFacts computer, ProcessorFacts processors, InstantSource clock) {
        this.clock = clock;
        this.files = files;
        this.computer = computer;
        this.processors = processors;
    }

    List<Map<String, Object>> system() {
        Matcher free = FREE.matcher(files.text("proc/meminfo").orElse(""));
        var row = new Properties().text("Caption", "Microsoft Windows PE").text("Description", files.text("proc/version").orElse("Linux"))
                .text("Version", "10.0." + BUILD)
                .text("BuildNumber", BUILD).text("OSArchitecture", processors.arm() ? "ARM 64-bit Processor" : processors.wide() ? "64-bit" : "32-bit")
                        .number("ProductType", 1)
                .number("OperatingSystemSKU", 48).text("CSName", computer.name()).number("OSLanguage", ENGLISH).text("Locale", "0409").text("SystemDrive", "X:")
                .text("WindowsDirectory", "X:\\Windows").text("LocalDateTime", DATE.format(clock.instant()))
                .number("TotalVisibleMemorySize", computer.memory().map(bytes -> bytes / KILOBYTE));
        if (free.find()) {
            row.number("FreePhysicalMemory", Long.parseLong(free.group(1)));
        }
        return List.of(row.all());
    }

    /** In Windows PE it is always this one, whatever the clock of the machine shows. */
    List<Map<String, Object>> zone() {
        return List.of(new Properties().text("StandardName", "UTC").number("Bias", 0).all());
    }

    /** Nothing is installed in an environment that is forgotten at the next restart. */
    List<Map<String, Object>> none() {
        return List.of();
    }
}
