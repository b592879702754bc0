package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slipway.model.Architecture;
import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Hardware.Adapter;
import org.slipway.target.simulated.device.Hardware.Battery;
import org.slipway.target.simulated.device.Hardware.Driver;
import org.slipway.target.simulated.device.Hardware.Processor;
import org.slipway.target.simulated.device.Member;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.Windows;

/** What a machine is made of, as WMI tells it. */
final class HardwareFacts {
    private static final int WORKS = 0;
    /** “The drivers for this device are not installed.” */
    private static final int NO_DRIVER = 28;

    List<Map<String, Object>> computer(Machine machine) {
        Hardware hardware = machine.hardware();
        var row = new HashMap<String, Object>();
        Member member = machine.state().system().map(Windows::member).orElse(Member.workgroup());
        row.put("Name", SystemFacts.name(machine));
        row.put("Caption", SystemFacts.name(machine));
        row.put("DNSHostName", SystemFacts.name(machine));
        row.put("Manufacturer", hardware.make());
        row.put("Model", hardware.model());
        row.put("SystemSKUNumber", hardware.sku());
        row.put("TotalPhysicalMemory", hardware.memory());
        row.put("NumberOfProcessors", 1L);
        row.put("NumberOfLogicalProcessors", (long) hardware.processor().threads());
        row.put("PartOfDomain", member.domain());
        row.put("Domain", member.name());
        row.put(member.domain() ? "DomainRole" : "Workgroup", member.domain() ? (Object) 1L : member.name());
        row.put("PCSystemType", hardware.battery().isPresent() ? 2L : 1L);
        row.put("SystemType", hardware.processor().architecture() == Architecture.ARM64 ? "ARM64-based PC"
                : hardware.processor().architecture() == Architecture.X86 ? "X86-based PC" : "x64-based PC");
        row.put("BootupState", "Normal boot");
        return List.of(row);
    }

    List<Map<String, Object>> product(Machine machine) {
        return List.of(Map.of("Vendor", machine.hardware().make(), "Name", machine.hardware().model(), "Version", machine.hardware().sku(),
                "IdentifyingNumber", machine.identity().serial(), "UUID", machine.identity().uuid()));
    }

    List<Map<String, Object>> bios(Machine machine) {
        return List.of(Map.of("Manufacturer", machine.hardware().make(), "SerialNumber", machine.identity().serial(), "SMBIOSBIOSVersion", machine.hardware()
                .bios(),
                "Version", machine.hardware().bios(), "Name", machine.hardware().bios()));
    }

    List<Map<String, Object>> board(Machine machine) {
        return List.of(Map.of("Manufacturer", machine.hardware().make(), "Product", machine.hardware().sku().isEmpty() ? machine.hardware().model()
                : machine.hardware().sku(), "SerialNumber", machine.identity().serial()));
    }

    List<Map<String, Object>> processor(Machine machine) {
        Processor processor = machine.hardware().processor();
        long architecture = processor.architecture() == Architecture.ARM64 ? 12 : processor.architecture() == Architecture.X86 ? 0 : 9;
        return List.of(Map.of("Name", processor.name(), "NumberOfCores", (long) processor.cores(), "NumberOfLogicalProcessors", (long) processor.threads(),
                "MaxClockSpeed", (long) processor.speed(), "CurrentClockSpeed", (long) processor.speed(), "Architecture", architecture,
                "AddressWidth", processor.architecture() == Architecture.X86 ? 32L : 64L, "DataWidth", processor.architecture() == Architecture.X86 ? 32L : 64L,
                "DeviceID", "CPU0"));
    }

    List<Map<String, Object>> memory(Machine machine) {
        return List.of(Map.of("Capacity", machine.hardware().memory(), "DeviceLocator", "DIMM 0", "Speed", 4_800L));
    }

    List<Map<String, Object>> enclosure(Machine machine) {
        return List.of(Map.of("ChassisTypes", (long) machine.hardware().chassis().getFirst(), "SMBIOSAssetTag", machine.identity().assetTag(), "SerialNumber",
                machine.identity().serial(), "Manufacturer", machine.hardware().make()));
    }

    List<Map<String, Object>> battery(Machine machine) {
        return machine.hardware().battery().map((Battery each) -> List.<Map<String, Object>>of(Map.of("BatteryStatus", each.mains() ? 2L : 1L,
                "EstimatedChargeRemaining", (long) each.charge(), "Name", "Battery", "DeviceID", "BAT0"))).orElse(List.of());
    }

    List<Map<String, Object>> tpm(Machine machine) {
        State state = machine.state();
        return machine.hardware().tpm().map(version -> List.<Map<String, Object>>of(Map.of("SpecVersion", version + ", 0, 1.38", "IsEnabled_InitialValue",
                state.firmware().tpm(), "IsActivated_InitialValue", state.firmware().tpm(), "IsOwned_InitialValue", !state.running().pe() && state.firmware()
                        .tpm())))
                .orElse(List.of());
    }

    List<Map<String, Object>> devices(Machine machine) {
        var working = new Working(machine);
        var rows = new ArrayList<Map<String, Object>>();
        machine.hardware().adapters().forEach(each -> rows.add(device(each.name(), each.id(), "Net", working.now(each.id(), each.driver()), rows.size())));
        machine.hardware().devices().forEach(each -> rows.add(device(each.name(), each.id(), each.kind(), working.now(each.id(), each.driver()), rows.size())));
        return rows;
    }

    private static Map<String, Object> device(String name, String id, String kind, boolean works, int number) {
        String full = id + "\\3&11583659&0&" + Integer.toHexString(0xA0 + number).toUpperCase(Locale.ROOT);
        return Map.of("Name", name, "DeviceID", full, "PNPDeviceID", full, "HardwareID", id, "PNPClass", works ? kind : "Unknown", "Present", true, "Status",
                works ? "OK" : "Error",
                "ConfigManagerErrorCode", (long) (works ? WORKS : NO_DRIVER));
    }

    List<Map<String, Object>> adapters(Machine machine) {
        var network = new Network(machine);
        var rows = new ArrayList<Map<String, Object>>();
        List<Adapter> adapters = machine.hardware().adapters();
        for (int i = 0; i < adapters.size(); i++) {
            Adapter each = adapters.get(i);
            boolean works = works(network, machine, each);
            rows.add(Map.of("Name", each.name(), "Description", each.name(), "MACAddress", mac(machine, i), "PhysicalAdapter", true, "PNPDeviceID", each.id(),
                    "Index",
                    (long) i, "NetConnectionID", each.wireless() ? "Wi-Fi" : i == 0 ? "Ethernet" : "Ethernet " + (i + 1), "NetConnectionStatus",
                    !works ? 4L : each.connected() && network.works(each) ? 2L : 7L, "AdapterType", each.wireless() ? "Wireless" : "Ethernet 802.3",
                    "Speed", each.speed()));
        }
        return rows;
    }

    private static boolean works(Network network, Machine machine, Adapter adapter) {
        return network.works(adapter) || !machine.state().running().pe() && adapter.driver() != Driver.NEEDED;
    }

    private static String mac(Machine machine, int number) {
        return number < machine.identity().macs().size() ? machine.identity().macs().get(number).toUpperCase(Locale.ROOT) : "02:00:00:00:00:00";
    }

    List<Map<String, Object>> configurations(Machine machine) {
        var network = new Network(machine);
        var rows = new ArrayList<Map<String, Object>>();
        List<Adapter> adapters = machine.hardware().adapters();
        for (int i = 0; i < adapters.size(); i++) {
            Adapter each = adapters.get(i);
            boolean up = each.connected() && network.works(each);
            var row = new HashMap<String, Object>(Map.of("Description", each.name(), "MACAddress", mac(machine, i), "IPEnabled", up, "DHCPEnabled", true,
                    "Index", (long) i));
            if (up) {
                row.put("IPAddress", machine.world().address());
                row.put("DefaultIPGateway", machine.world().gateway());
                row.put("IPSubnet", "255.255.255.0");
            }
            rows.add(row);
        }
        return rows;
    }
}
