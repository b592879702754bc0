package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.slipway.engine.fleet.Crowd;
import org.slipway.engine.fleet.Members;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Device;
import org.slipway.model.ModelFactory;
import org.slipway.model.WmiClass;
import org.slipway.model.WmiInstance;
import org.slipway.target.simulated.mix.Mix;
import org.slipway.target.simulated.text.DeviceText;

/** Machines are made up after the models that a company has. */
class SiteModelsTest {
    private static final ModelFactory MAKE = ModelFactory.eINSTANCE;

    private static Device device(String id, String model, String serial) {
        Device device = MAKE.createDevice();
        device.setId(id);
        device.getInventory().add(rows("Win32_ComputerSystem", Map.of("Manufacturer", "Contoso", "Model", model, "Name", id)));
        device.getInventory().add(rows("Win32_BIOS", Map.of("SerialNumber", serial, "SMBIOSBIOSVersion", "1.9")));
        return device;
    }

    private static WmiClass rows(String name, Map<String, String> properties) {
        WmiClass found = MAKE.createWmiClass();
        found.setName(name);
        WmiInstance instance = MAKE.createWmiInstance();
        properties.forEach((key, value) -> instance.getProperties().put(key, value));
        found.getInstances().add(instance);
        return found;
    }

    private static Members crowd(int count, Device... models) throws Exception {
        return new SimulatedTargets().crowd(new Crowd(List.of(), count, List.of(models), 1, List.of(), (device, given, run) -> new RunStart(run, "1.0", Map.of(), Set.of()), false));
    }

    @Test
    void eachModelAsOftenAsThereAreDevicesOfIt() throws Exception {
        Members members = crowd(4_000, device("a", "Book 14", "S1"), device("b", "Book 14", "S2"), device("c", "Book 14", "S3"), device("d", "Desk 7", "S4"));
        var counts = new TreeMap<String, Integer>();
        for (int i = 0; i < members.count(); i++) {
            counts.merge(members.member(i).model(), 1, Integer::sum);
        }
        assertEquals(Set.of("Book 14", "Desk 7"), counts.keySet());
        assertTrue(Math.abs(counts.get("Book 14") - 3_000) < 150, counts::toString);
    }

    @Test
    void noMachineHasTheNumbersOfTheDeviceItIsMadeAfter() throws Exception {
        Members members = crowd(2, device("a", "Book 14", "S1"));
        var first = (SimulatedTarget) members.member(0).target();
        var second = (SimulatedTarget) members.member(1).target();
        assertEquals("1.9", Lab.fact(first, "Win32_BIOS", "SMBIOSBIOSVersion"));
        assertEquals(first.description().identity().serial(), Lab.fact(first, "Win32_BIOS", "SerialNumber"));
        assertNotEquals(Lab.fact(first, "Win32_BIOS", "SerialNumber"), Lab.fact(second, "Win32_BIOS", "SerialNumber"));
        assertNotEquals("a", Lab.fact(first, "Win32_ComputerSystem", "Name"));
    }

    @Test
    void anArmMachineTakesNoImageForAnotherProcessor() throws Exception {
        Device tablet = device("t", "Tab 11", "S9");
        tablet.getInventory().add(rows("Win32_Processor", Map.of("Architecture", "12")));
        var target = (SimulatedTarget) crowd(1, tablet).member(0).target();
        Lab.partition(target);
        TargetException refused = assertThrows(TargetException.class, () -> Lab.apply(target));
        assertEquals("TARGET-ARCHITECTURE", refused.problem().code());
        assertTrue(refused.problem().text().contains("is for x64"), refused.problem().text());
    }

    @Test
    void usualOnesServeWhereNoDeviceTellsItsModel() throws Exception {
        Device unknown = MAKE.createDevice();
        unknown.setId("unknown");
        var usual = new Mix(new DeviceText(new Common().windows())).all().stream().map(each -> each.hardware().model()).toList();
        assertTrue(usual.contains(crowd(1, unknown).member(0).model()));
        assertTrue(usual.contains(crowd(1).member(0).model()));
    }
}
