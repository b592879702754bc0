package org.slipway.steps.run.toolkit;


import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.TargetException;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.RunningSystem;

/** What the toolkit knows about a machine, as variables. */
final class MachineVariables {
    private static final Set<String> LAPTOP = Set.of("8", "9", "10", "11", "12", "14", "18", "21", "30", "31", "32");
    private static final Set<String> DESKTOP = Set.of("3", "4", "5", "6", "7", "13", "15", "16", "35", "36");
    private static final Set<String> SERVER = Set.of("17", "22", "23", "28");
    private static final Set<String> CORE = Set.of("12", "13", "14", "29", "39", "40", "41", "43", "44", "45", "46", "147", "148");
    private static final Set<String> ON_BATTERY = Set.of("1", "4", "5");
    /** Words in make and model by which virtual machines are known, and what the toolkit calls their platform. */
    private static final Map<String, String> PLATFORMS = new TreeMap<>(Map.of("virtual machine", "Hyper-V", "vmware", "VMware", "virtualbox", "VirtualBox",
            "kvm", "KVM", "qemu", "KVM",
            "xen", "Xen", "parallels", "Parallels"));

    private final StepContext context;
    private final Inventory inventory;
    private final RunningSystem system;

    MachineVariables(StepContext context) {
        this.context = context;
        this.inventory = new Inventory(context);
        this.system = new RunningSystem(context);
    }

    /** Sets them all. Those of an earlier look give way: a machine may have changed. */
    void set() throws StepException, TargetException {
        identity();
        network();
        kind();
        processor();
        runningSystem();
    }

    private void identity() throws StepException {
        put("Make", inventory.make());
        put("Model", inventory.model());
        put("Product", inventory.product());
        put("SerialNumber", inventory.serialNumber());
        put("AssetTag", inventory.assetTag());
        put("UUID", inventory.uuid());
        put("HostName", system.fact("Win32_ComputerSystem", "Name"));
    }

    private void network() throws StepException {
        list("MACAddress", inventory.macAddresses());
        list("IPAddress", inventory.addresses().stream().filter(each -> each.indexOf(':') < 0).toList());
        list("DefaultGateway", inventory.gateways());
    }

    private void list(String name, List<String> values) throws StepException {
        int before = context.variables().list(name).size();
        for (int i = 0; i < Math.max(before, values.size()); i++) {
            put(name + String.format(Locale.ROOT, "%03d", i + 1), i < values.size() ? values.get(i) : "");
        }
    }

    private void kind() throws StepException, TargetException {
        List<String> chassis = system.rows("Win32_SystemEnclosure").stream().flatMap(row -> Inventory.several(row.text("ChassisTypes"))).toList();
        truth("IsLaptop", chassis.stream().anyMatch(LAPTOP::contains));
        truth("IsDesktop", chassis.stream().anyMatch(DESKTOP::contains));
        truth("IsServer", chassis.stream().anyMatch(SERVER::contains));
        String called = (inventory.make() + " " + system.fact("Win32_ComputerSystem", "Model")).toLowerCase(Locale.ROOT);
        String platform = PLATFORMS.entrySet().stream().filter(each -> called.contains(each.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
        truth("IsVM", !platform.isEmpty());
        put("VMPlatform", platform);
        truth("IsUEFI", inventory.uefi().orElse(false));
        truth("IsOnBattery", system.rows("Win32_Battery").stream().anyMatch(row -> ON_BATTERY.contains(row.text("BatteryStatus"))));
    }

    private void processor() throws StepException {
        boolean wide = inventory.bits64() || system.fact("Win32_Processor", "AddressWidth").strip().equals("64") || system.fact("Win32_Processor",
                "DataWidth").strip().equals("64");
        String own = inventory.architecture().toUpperCase(Locale.ROOT);
        put("Memory", Long.toString(inventory.memory()));
        put("ProcessorSpeed", Long.toString(inventory.processorSpeed()));
        put("Architecture", own);
        put("CapableArchitecture", own.equals("ARM64") ? own : wide ? "AMD64 X64 X86" : "X86");
        truth("SupportsX64", wide && !own.equals("ARM64"));
        truth("SupportsX86", !own.equals("ARM64"));
        truth("SupportsSLAT", system.fact("Win32_Processor", "SecondLevelAddressTranslationExtensions").equalsIgnoreCase("TRUE"));
    }

    private void runningSystem() throws StepException, TargetException {
        String version = inventory.systemVersion();
        put("OSCurrentVersion", version);
        put("OSCurrentBuild", version.contains(".") ? version.substring(version.lastIndexOf('.') + 1) : system.fact("Win32_OperatingSystem", "BuildNumber"));
        put("OSVersion", context.target().inBootEnvironment() ? "WinPE" : inventory.server() ? "WinServer" : version.startsWith("10.") ? "Win10" : "Other");
        put("OSSKU", system.fact("Win32_OperatingSystem", "OperatingSystemSKU"));
        truth("IsServerOS", inventory.server());
        truth("IsServerCoreOS", CORE.contains(system.fact("Win32_OperatingSystem", "OperatingSystemSKU").strip()));
    }

    private void truth(String name, boolean value) throws StepException {
        put(name, value ? "True" : "False");
    }

    private void put(String name, String value) throws StepException {
        context.variables().set(name, value);
    }
}
