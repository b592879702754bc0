package org.slipway.steps.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.engine.machine.Boots;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;

/** What a machine says about itself, as steps want to know it. */
public final class Inventory {
    private static final String ADAPTERS = "Win32_NetworkAdapterConfiguration";
    private static final long MEGABYTE = 1024L * 1024;

    private final StepContext context;
    private final RunningSystem system;

    public Inventory(StepContext context) {
        this.context = context;
        this.system = new RunningSystem(context);
    }

    public String make() {
        return system.fact("Win32_ComputerSystem", "Manufacturer").strip();
    }

    public String model() {
        return system.fact("Win32_ComputerSystem", "Model").strip();
    }

    /** As the firmware names it, whoever made it. */
    public String product() {
        String board = system.fact("Win32_BaseBoard", "Product").strip();
        return board.isEmpty() ? system.fact("Win32_ComputerSystem", "Model").strip() : board;
    }

    public String serialNumber() {
        return system.fact("Win32_BIOS", "SerialNumber").strip();
    }

    public String assetTag() {
        return system.fact("Win32_SystemEnclosure", "SMBIOSAssetTag").strip();
    }

    public String uuid() {
        return system.fact("Win32_ComputerSystemProduct", "UUID").strip();
    }

    public List<String> macAddresses() {
        return adapters("MACAddress");
    }

    public List<String> addresses() {
        return adapters("IPAddress");
    }

    public List<String> gateways() {
        return adapters("DefaultIPGateway");
    }

    /** Of adapters that have addresses; of all where none says whether it has. */
    private List<String> adapters(String property) {
        return connected().stream().flatMap(row -> several(row.text(property))).distinct().toList();
    }

    /** Adapters with addresses, as they configure themselves. */
    public List<Row> connected() {
        return system.rows(ADAPTERS).stream().filter(row -> row.get("IPEnabled").map(enabled -> Boolean.TRUE.equals(enabled)
                || Said.yes(enabled.toString())).orElse(true)).toList();
    }

    /** A property that holds several values stands as one text, with something between them. */
    public static Stream<String> several(String text) {
        return Stream.of(text.split("[,;|{}\"\\s]+")).filter(part -> !part.isEmpty());
    }

    /** In MB; 0 where it is not known. */
    public long memory() {
        return number(system.fact("Win32_ComputerSystem", "TotalPhysicalMemory")) / MEGABYTE;
    }

    /** Of the first processor, in MHz; 0 where it is not known. */
    public long processorSpeed() {
        long greatest = number(system.fact("Win32_Processor", "MaxClockSpeed"));
        return greatest > 0 ? greatest : number(system.fact("Win32_Processor", "CurrentClockSpeed"));
    }

    /** What is known without a doubt; empty where nothing tells. */
    public Optional<Boolean> uefi() throws TargetException {
        Optional<Boots> boots = context.target().offer(Boots.class);
        if (boots.isPresent()) {
            return Optional.of(boots.get().uefi());
        }
        return Optional.of(context.variables().text("_SMSTSBootUEFI")).filter(text -> !text.isBlank()).map(Said::yes);
    }

    /** Version of the system that runs, as 10.0.22631. */
    public String systemVersion() {
        return system.fact("Win32_OperatingSystem", "Version").strip();
    }

    /** Whether the system that runs is a server. */
    public boolean server() {
        String type = system.fact("Win32_OperatingSystem", "ProductType").strip();
        return type.equals("2") || type.equals("3");
    }

    /** Whether the system that runs has 64 bits; the processor's word where it does not tell. */
    public boolean bits64() {
        String told = system.fact("Win32_OperatingSystem", "OSArchitecture");
        return told.isBlank() ? !system.fact("Win32_Processor", "AddressWidth").strip().equals("32") : told.contains("64");
    }

    /** x64, x86 or arm64. */
    public String architecture() {
        return system.fact("Win32_Processor", "Architecture").strip().equals("12") || system.fact("Win32_OperatingSystem",
                "OSArchitecture").toLowerCase(Locale.ROOT).contains("arm") ? "arm64"
                : bits64() ? "x64" : "x86";
    }

    /** A whole number; 0 where the text is none. */
    public static long number(String text) {
        return text.strip().matches("\\d{1,18}") ? Long.parseLong(text.strip()) : 0;
    }
}
