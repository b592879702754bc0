package org.slipway.target.linux.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DevicesTest {
    @TempDir
    private Path root;
    private SysTree tree;
    private SysFiles files;

    @BeforeEach
    void aMachineWithNothing() {
        tree = new SysTree(root);
        files = new SysFiles(root);
    }

    @Test
    void idsAtPciGoFromTheClosestToTheMostGeneral() throws Exception {
        tree.pci("0000:00:1f.6", "020000", "8086:15f3", "17aa:2258", "03");
        PnpDevice device = new PciDevices(files).all().getFirst();
        assertEquals("PCI\\VEN_8086&DEV_15F3&SUBSYS_225817AA&REV_03\\3&000000&0&FE", device.id());
        assertEquals(List.of("PCI\\VEN_8086&DEV_15F3&SUBSYS_225817AA&REV_03", "PCI\\VEN_8086&DEV_15F3&SUBSYS_225817AA", "PCI\\VEN_8086&DEV_15F3&REV_03",
                "PCI\\VEN_8086&DEV_15F3",
                "PCI\\VEN_8086&DEV_15F3&CC_020000", "PCI\\VEN_8086&DEV_15F3&CC_0200"), device.hardware());
        assertEquals(List.of("PCI\\VEN_8086&CC_020000", "PCI\\VEN_8086&CC_0200", "PCI\\VEN_8086", "PCI\\CC_020000", "PCI\\CC_0200"), device.compatible());
        assertEquals("Net", device.kind());
    }

    @Test
    void aBridgeWithoutSubsystemHasNoIdsOfOne() throws Exception {
        tree.pci("0000:00:1c.0", "060400", "8086:51bc", "0000:0000", "01");
        PnpDevice device = new PciDevices(files).all().getFirst();
        assertEquals("PCI\\VEN_8086&DEV_51BC&REV_01", device.hardware().getFirst());
        assertEquals("PCI-to-PCI Bridge", device.name());
    }

    @Test
    void whereLinuxHasADriverADeviceCountsAsWorking() throws Exception {
        tree.pci("0000:00:1f.6", "020000", "8086:15f3", "17aa:2258", "03").pci("0000:00:16.0", "078000", "8086:51e0", "17aa:2258", "01");
        tree.link("sys/devices/pci0000:00/0000:00:1f.6/driver", "../../../bus/pci/drivers/e1000e");
        assertEquals(List.of(28L, 0L), new PciDevices(files).all().stream().map(each -> each.row().get("ConfigManagerErrorCode")).toList());
        assertEquals(List.of("0000:00:16.0", "0000:00:1f.6"), files.names("sys/bus/pci/devices"));
    }

    private void usb(String name, String vendor, String product) throws Exception {
        tree.files("sys/bus/usb/devices/" + name, Map.of("idVendor", vendor, "idProduct", product, "bcdDevice", "1201", "bDeviceClass", "00",
                "bDeviceSubClass", "00",
                "bDeviceProtocol", "00", "product", "Contoso Receiver"));
    }

    private void function(String name, String number, String kind, String sub, String protocol) throws Exception {
        tree.files("sys/bus/usb/devices/" + name, Map.of("bInterfaceNumber", number, "bInterfaceClass", kind, "bInterfaceSubClass", sub, "bInterfaceProtocol",
                protocol));
    }

    @Test
    void aDeviceAtUsbWithSeveralFunctionsIsOneAndEachOfThem() throws Exception {
        usb("1-4.2", "046d", "c52b");
        function("1-4.2:1.0", "00", "03", "01", "01");
        function("1-4.2:1.1", "01", "0e", "02", "00");
        List<PnpDevice> devices = new UsbDevices(files).all();
        assertEquals(List.of("USB\\VID_046D&PID_C52B&REV_1201", "USB\\VID_046D&PID_C52B"), devices.getFirst().hardware());
        assertEquals(List.of("USB\\DevClass_00&SubClass_00&Prot_00", "USB\\DevClass_00&SubClass_00", "USB\\DevClass_00", "USB\\COMPOSITE"), devices.getFirst()
                .compatible());
        assertEquals(List.of("USB\\VID_046D&PID_C52B&REV_1201&MI_01", "USB\\VID_046D&PID_C52B&MI_01"), devices.getLast().hardware());
        assertEquals(List.of("USB\\Class_0E&SubClass_02&Prot_00", "USB\\Class_0E&SubClass_02", "USB\\Class_0E"), devices.getLast().compatible());
        assertEquals(List.of("USB", "HIDClass", "Camera"), devices.stream().map(PnpDevice::kind).toList());
        assertEquals(3, devices.stream().map(PnpDevice::id).distinct().count());
    }

    @Test
    void aDeviceAtUsbWithOneFunctionIsOfItsClass() throws Exception {
        usb("2-1", "0a5c", "5843");
        tree.file("sys/bus/usb/devices/2-1/serial", "0123456789ABCD");
        function("2-1:1.0", "00", "ff", "00", "00");
        tree.link("sys/bus/usb/devices/2-1:1.0/driver", "../../drivers/something");
        List<PnpDevice> devices = new UsbDevices(files).all();
        assertEquals(List.of("USB\\VID_0A5C&PID_5843\\0123456789ABCD"), devices.stream().map(PnpDevice::id).toList());
        assertEquals("USB\\Class_FF&SubClass_00&Prot_00", devices.getFirst().compatible().getFirst());
        assertEquals("something", devices.getFirst().driver());
    }

    @Test
    void hubsOfTheMachineItselfAreNoDevicesAtUsb() throws Exception {
        tree.files("sys/bus/usb/devices/usb1", Map.of("idVendor", "1d6b", "idProduct", "0002"));
        assertEquals(List.of(), new UsbDevices(files).all());
    }

    @Test
    void idsByAcpiAreThoseOfWindowsWithMakerAndDeviceApart() throws Exception {
        tree.files("sys/bus/acpi/devices/PNP0A08:00", Map.of("hid", "PNP0A08", "uid", "0", "modalias", "acpi:PNP0A08:PNP0A03:"));
        tree.files("sys/bus/acpi/devices/ELAN0676:00", Map.of("hid", "ELAN0676", "modalias", "acpi:ELAN0676:PNP0C50:"));
        tree.files("sys/bus/acpi/devices/LNXSYSTM:00", Map.of("hid", "LNXSYSTM"));
        tree.files("sys/bus/acpi/devices/device:00", Map.of("path", "\\_SB_.PCI0"));
        tree.files("sys/bus/acpi/devices/PNP0C0A:00", Map.of("hid", "PNP0C0A", "status", "0"));
        List<PnpDevice> devices = new AcpiDevices(files).all();
        assertEquals(List.of("ACPI\\ELAN0676\\3&11583659&00", "ACPI\\PNP0A08\\0"), devices.stream().map(PnpDevice::id).toList());
        assertEquals(List.of("ACPI\\VEN_ELAN&DEV_0676", "ACPI\\ELAN0676", "*ELAN0676"), devices.getFirst().hardware());
        assertEquals(List.of("ACPI\\PNP0C50", "*PNP0C50"), devices.getFirst().compatible());
        assertEquals("ACPI\\VEN_PNP&DEV_0A08", devices.getLast().hardware().getFirst());
    }

    @Test
    void codecsHaveIdsOfTheirOwnBus() throws Exception {
        tree.files("sys/bus/hdaudio/devices/hdaudioC0D0", Map.of("vendor_id", "0x10ec0236", "subsystem_id", "0x17aa2258", "revision_id", "0x100002"));
        PnpDevice device = new AudioDevices(files).all().getFirst();
        assertEquals(List.of("HDAUDIO\\FUNC_01&VEN_10EC&DEV_0236&SUBSYS_17AA2258&REV_1000", "HDAUDIO\\FUNC_01&VEN_10EC&DEV_0236&SUBSYS_17AA2258"),
                device.hardware());
        assertEquals("HDAUDIO\\FUNC_01&VEN_10EC&DEV_0236&REV_1000", device.compatible().getFirst());
    }
}
