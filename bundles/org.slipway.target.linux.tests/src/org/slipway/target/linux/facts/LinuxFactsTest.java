package org.slipway.target.linux.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.condition.ClassTree;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.target.TargetRequest;
import org.slipway.engine.wql.Row;
import org.slipway.engine.wql.WqlQuery;
import org.slipway.target.simulated.SimulatedTargets;

@EnabledOnOs(OS.LINUX)
class LinuxFactsTest {
    private static final String TPM = "root\\cimv2\\Security\\MicrosoftTpm";
    private static final List<String> CLASSES = List.of("Win32_ComputerSystem", "Win32_ComputerSystemProduct", "Win32_BIOS", "Win32_BaseBoard",
            "Win32_SystemEnclosure",
            "Win32_Processor", "Win32_PhysicalMemory", "Win32_Battery", "Win32_PnPEntity", "Win32_VideoController", "Win32_NetworkAdapter",
            "Win32_NetworkAdapterConfiguration", "Win32_DiskDrive", "Win32_DiskPartition", "Win32_LogicalDisk", "Win32_Volume", "Win32_OperatingSystem",
                    "Win32_TimeZone",
            "Win32_Product", "Win32_QuickFixEngineering", "Win32_OptionalFeature", "Win32_UserProfile");

    @TempDir
    private Path root;
    private SysTree tree;
    private LinuxFacts facts;

    @BeforeEach
    void aNotebook() throws Exception {
        tree = SysTree.notebook(root);
        facts = tree.facts();
    }

    private Row only(String className) throws Exception {
        List<Row> rows = facts.rows(Facts.CIMV2, className);
        assertEquals(1, rows.size(), className);
        return rows.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Win32_ComputerSystem | Manufacturer | Contoso Ltd.",
            "Win32_ComputerSystem | Model | Book 14 Gen 3",
            "Win32_ComputerSystem | SystemSKUNumber | CB14-3",
            "Win32_ComputerSystem | TotalPhysicalMemory | 16652435456",
            "Win32_ComputerSystem | NumberOfLogicalProcessors | 4",
            "Win32_ComputerSystem | NumberOfProcessors | 1",
            "Win32_ComputerSystem | Name | PE-0042",
            "Win32_ComputerSystem | PCSystemType | 2",
            "Win32_ComputerSystem | SystemType | x64-based PC",
            "Win32_ComputerSystem | PartOfDomain | FALSE",
            "Win32_ComputerSystemProduct | UUID | 4C4C4544-0042-3510-8052-C4C04F4D3132",
            "Win32_ComputerSystemProduct | Version | ContosoBook 14",
            "Win32_ComputerSystemProduct | IdentifyingNumber | SN-0042",
            "Win32_BIOS | SerialNumber | SN-0042",
            "Win32_BIOS | SMBIOSBIOSVersion | 1.21.0",
            "Win32_BIOS | ReleaseDate | 20240309000000.000000+000",
            "Win32_BaseBoard | Product | 0X1Y2Z",
            "Win32_SystemEnclosure | ChassisTypes | 10",
            "Win32_SystemEnclosure | SMBIOSAssetTag | ASSET-7",
            "Win32_Processor | Architecture | 9",
            "Win32_Processor | AddressWidth | 64",
            "Win32_Processor | NumberOfCores | 2",
            "Win32_Processor | NumberOfLogicalProcessors | 4",
            "Win32_Processor | MaxClockSpeed | 2400",
            "Win32_Processor | CurrentClockSpeed | 2900",
            "Win32_Processor | SecondLevelAddressTranslationExtensions | TRUE",
            "Win32_Battery | BatteryStatus | 1",
            "Win32_Battery | EstimatedChargeRemaining | 63",
            "Win32_OperatingSystem | OSArchitecture | 64-bit",
            "Win32_OperatingSystem | ProductType | 1",
            "Win32_OperatingSystem | SystemDrive | X:",
            "Win32_VideoController | Name | Video Controller (VGA Compatible)",
    })
    void whatTheKernelTellsIsToldAsWmiTellsIt(String className, String property, String value) throws Exception {
        assertEquals(value, only(className).text(property));
    }

    @Test
    void theTpmIsInTheNamespaceOfItsOwn() throws Exception {
        Row tpm = facts.rows(TPM, "Win32_Tpm").getFirst();
        assertTrue(tpm.text("SpecVersion").startsWith("2.0"));
        assertEquals("TRUE", tpm.text("IsEnabled_InitialValue"));
        Files.walk(root.resolve("sys/class/tpm")).sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        assertEquals(List.of(), facts.rows(TPM, "Win32_Tpm"));
    }

    @Test
    void anOlderTpmTellsWhetherItIsSwitchedOn() throws Exception {
        tree.file("sys/class/tpm/tpm0/tpm_version_major", "1").files("sys/class/tpm/tpm0/device", Map.of("enabled", "1", "active", "0", "owned", "1"));
        Row tpm = facts.rows(TPM, "Win32_Tpm").getFirst();
        assertEquals(List.of("TRUE", "FALSE", "TRUE"), Stream.of("IsEnabled_InitialValue", "IsActivated_InitialValue", "IsOwned_InitialValue").map(tpm::text)
                .toList());
    }

    @Test
    void adaptersAreDevicesWithTheirAddresses() throws Exception {
        List<Row> rows = facts.rows(Facts.CIMV2, "Win32_NetworkAdapterConfiguration");
        assertEquals(2, rows.size());
        Row wired = rows.getFirst();
        assertEquals("00:11:22:AA:BB:CC", wired.text("MACAddress"));
        assertEquals("192.168.1.77, fe80::211:22ff:feaa:bbcc", wired.text("IPAddress"));
        assertEquals("255.255.255.0, 64", wired.text("IPSubnet"));
        assertEquals("192.168.1.254", wired.text("DefaultIPGateway"));
        assertEquals("192.168.1.2, 192.168.1.3", wired.text("DNSServerSearchOrder"));
        assertEquals("TRUE", wired.text("IPEnabled"));
        assertEquals("FALSE", rows.getLast().text("IPEnabled"));
        assertTrue(rows.getLast().get("IPAddress").isEmpty());
    }

    @Test
    void adaptersTellWhetherTheyAreConnectedAndHow() throws Exception {
        List<Row> rows = facts.rows(Facts.CIMV2, "Win32_NetworkAdapter");
        assertEquals(List.of("2", "0"), rows.stream().map(row -> row.text("NetConnectionStatus")).toList());
        assertEquals(List.of("0", "9"), rows.stream().map(row -> row.text("AdapterTypeID")).toList());
        assertEquals("1000000000", rows.getFirst().text("Speed"));
        assertEquals("PCI\\VEN_8086&DEV_15F3&SUBSYS_225817AA&REV_03\\3&000000&0&FE", rows.getFirst().text("PNPDeviceID"));
        assertEquals(rows.getFirst().text("PNPDeviceID"), device("PCI\\VEN_8086&DEV_15F3").text("DeviceID"));
    }

    @ParameterizedTest
    @CsvSource({ "fe80:0:0:0:fc:ff:fe00:1, fe80::fc:ff:fe00:1", "0:0:0:0:0:0:0:1, ::1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
            "fd00:0:0:1:0:0:0:2, fd00:0:0:1::2",
            "192.168.0.0, 192.168.0.0" })
    void addressesAreAsShortAsWindowsWritesThem(String whole, String told) {
        assertEquals(told, Addresses.shortened(whole));
    }

    @Test
    void disksAreThoseOfTheRunByTheirNumbers() throws Exception {
        tree.files("sys/devices/pci0000:00/nvme0n1", Map.of("device/model", "Contoso SSD 512", "device/serial", "D-9", "removable", "0",
                "queue/logical_block_size", "4096"));
        tree.link("sys/class/block/nvme0n1", "../../devices/pci0000:00/nvme0n1");
        List<Row> rows = facts.rows(Facts.CIMV2, "Win32_DiskDrive");
        assertEquals(List.of("Contoso SSD 512", "Disk image"), rows.stream().map(row -> row.text("Model")).toList());
        assertEquals("549755813888", rows.getFirst().text("Size"));
        assertEquals("4096", rows.getFirst().text("BytesPerSector"));
        assertEquals("3", rows.getFirst().text("Partitions"));
        assertEquals(List.of("SCSI", "SCSI"), rows.stream().map(row -> row.text("InterfaceType")).toList());
        assertEquals(List.of("S:", "C:"), facts.rows(Facts.CIMV2, "Win32_LogicalDisk").stream().map(row -> row.text("DeviceID")).toList());
        assertEquals(List.of("GPT: System", "GPT: Unknown", "GPT: Basic Data"), facts.rows(Facts.CIMV2, "Win32_DiskPartition").stream()
                .map(row -> row.text("Type")).toList());
    }

    @Test
    void aDiskAtUsbCanBePulledOut() throws Exception {
        tree.file("sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host6/block/nvme0n1/removable", "0");
        tree.link("sys/class/block/nvme0n1", "../../devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0/host6/block/nvme0n1");
        assertEquals("USB", facts.rows(Facts.CIMV2, "Win32_DiskDrive").getFirst().text("InterfaceType"));
        assertEquals("2", facts.rows(Facts.CIMV2, "Win32_LogicalDisk").getFirst().text("DriveType"));
    }

    @Test
    void classesAboveHaveAllInstancesAndQueriesWork() throws Exception {
        assertTrue(facts.rows("root/cimv2", "CIM_LogicalDevice").size() > 8);
        var query = WqlQuery.parse("SELECT * FROM Win32_ComputerSystem WHERE Model LIKE 'Book 14%' AND TotalPhysicalMemory > 8000000000");
        assertEquals(1, query.over(facts.rows("\\\\.\\root\\CIMV2", "win32_computersystem"), ClassTree.STANDARD::comesFrom).size());
        assertEquals("TARGET-NO-CLASS", assertThrows(TargetException.class, () -> facts.rows(Facts.CIMV2, "Win32_Nothing")).problem().code());
        assertEquals("TARGET-NO-NAMESPACE", assertThrows(TargetException.class, () -> facts.rows("root\\ccm", "SMS_Client")).problem().code());
    }

    private Row device(String start) throws Exception {
        return facts.rows(Facts.CIMV2, "Win32_PnPEntity").stream().filter(row -> row.text("DeviceID").startsWith(start)).findFirst().orElseThrow();
    }

    /** What a class of the thought-of machines tells is told of real ones too, so that a sequence decides the same on both. */
    @Test
    void allThatSimulatedMachinesTellIsTold(@TempDir Path keep) throws Exception {
        tree.file("sys/firmware/dmi/tables/DMI", MemoryFactsTest.table());
        var simulated = new SimulatedTargets().open(new TargetRequest("laptop,pe", id -> Optional.empty(), root, keep.resolve("run")));
        for (String each : CLASSES) {
            List<Row> there = each.equals("Win32_VideoController") ? List.of() : simulated.facts().rows(Facts.CIMV2, each);
            List<Row> here = facts.rows(Facts.CIMV2, each);
            for (Row row : there.stream().limit(1).filter(row -> !row.text("DeviceID").equals("X:")).toList()) {
                Set<String> missing = new TreeMap<>(row.properties()).keySet();
                missing.removeAll(here.getFirst().properties().keySet());
                assertEquals(Set.of(), missing, each);
            }
        }
        assertEquals(simulated.facts().rows(TPM, "Win32_Tpm").getFirst().properties().keySet(), facts.rows(TPM, "Win32_Tpm").getFirst().properties().keySet());
    }

    @Test
    void whereNothingIsToldNothingIsMadeUp(@TempDir Path empty) throws Exception {
        var bare = new LinuxFacts(empty, tree, adapter -> List.of(), InstantSource.system());
        for (String each : CLASSES) {
            bare.rows(Facts.CIMV2, each);
        }
        assertTrue(bare.rows(Facts.CIMV2, "Win32_ComputerSystem").getFirst().get("Manufacturer").isEmpty());
        assertEquals(List.of(), bare.rows(Facts.CIMV2, "Win32_PnPEntity"));
        assertEquals(List.of(), bare.rows(TPM, "Win32_Tpm"));
    }

    @Test
    void nonsenseInFilesHarmsNothing() throws Exception {
        var random = new Random(5);
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (int i = 0; i < 20; i++) {
            for (Path each : files) {
                var bytes = new byte[random.nextInt(40)];
                random.nextBytes(bytes);
                Files.write(each, random.nextInt(3) == 0 ? "0xffffffffffffffffff: 99999999999999999999".getBytes(StandardCharsets.US_ASCII) : bytes);
            }
            for (String each : CLASSES) {
                facts.rows(Facts.CIMV2, each);
            }
        }
    }

    @Test
    void theTimeIsWrittenAsCimDoes() throws Exception {
        assertEquals("20260105080000.250000+000", facts.rows(Facts.CIMV2, "Win32_OperatingSystem").getFirst().text("LocalDateTime"));
    }

    @Test
    void theMachineThatThisRunsOnTellsOfItself() throws Exception {
        var own = new LinuxFacts(Path.of("/"), tree, Addresses.real(), InstantSource.system());
        for (String each : CLASSES) {
            own.rows(Facts.CIMV2, each);
        }
        Row computer = own.rows(Facts.CIMV2, "Win32_ComputerSystem").getFirst();
        assertEquals(Runtime.getRuntime().availableProcessors() > 0, !computer.text("NumberOfLogicalProcessors").equals("0"));
        assertFalse(computer.text("TotalPhysicalMemory").isEmpty());
        assertFalse(own.rows(Facts.CIMV2, "Win32_Processor").isEmpty());
        Path pci = Path.of("/sys/bus/pci/devices");
        if (Files.isDirectory(pci)) {
            try (Stream<Path> all = Files.list(pci)) {
                assertEquals(all.count(), own.rows(Facts.CIMV2, "Win32_PnPEntity").stream().filter(row -> row.text("DeviceID").startsWith("PCI\\")).count());
            }
        }
    }
}
