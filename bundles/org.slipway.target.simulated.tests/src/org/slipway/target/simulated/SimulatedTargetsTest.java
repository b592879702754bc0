package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.engine.fleet.Crowd;
import org.slipway.engine.fleet.Member;
import org.slipway.engine.fleet.Members;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Choice;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.target.TargetRequest;
import org.slipway.model.Device;
import org.slipway.model.ModelFactory;
import org.slipway.target.simulated.keep.StateFile;
import org.slipway.target.simulated.keep.StateText;

/** Simulated machines are opened by name, and made up by seed. */
class SimulatedTargetsTest {
    @TempDir
    Path folder;

    private final SimulatedTargets targets = new SimulatedTargets();

    private SimulatedTarget open(String what, Device... devices) throws ProblemException {
        return targets.open(new TargetRequest(what, id -> List.of(devices).stream().filter(each -> id.equals(each.getId())).findFirst(), folder,
                folder.resolve("keep")));
    }

    @Test
    void aMachineIsOneThatComesAlongOrAFile() throws Exception {
        Files.writeString(folder.resolve("lab.yaml"), "device: LAB-9\nmodel: Book 14\nwindows: {}\n");

        assertEquals("Latitude 5430", Lab.fact(open("laptop"), "Win32_ComputerSystem", "Model"));
        assertEquals("Latitude 5430", Lab.fact(open(""), "Win32_ComputerSystem", "Model"));
        assertTrue(open("LAPTOP").inBootEnvironment());
        assertFalse(open("laptop,system").inBootEnvironment());
        assertEquals("LAB-9", open("lab.yaml").name());
        assertFalse(open("lab.yaml").inBootEnvironment());
        assertTrue(open("lab.yaml,pe").inBootEnvironment());
    }

    @Test
    void aMachineFailsByItsOwnRulesAndByThoseOfWhoOpensIt() throws Exception {
        Files.writeString(folder.resolve("lab.yaml"), "device: LAB-9\nmodel: Book 14\nfaults:\n  - fail 5 at restart*\n");
        SimulatedTarget target = targets.open(new TargetRequest("lab.yaml", id -> Optional.empty(), folder, Path.of(""), List.of("fail 112 at \"write*\"")));

        assertEquals(5, assertThrows(TargetException.class, () -> target.power().restart(Power.Next.PE, "now")).code());
        assertEquals(112, assertThrows(TargetException.class, () -> target.files().write("X:\\note.txt", InputStream.nullInputStream())).code());
        assertThrows(ProblemException.class, () -> targets.open(new TargetRequest("laptop", id -> Optional.empty(), folder, Path.of(""), List.of("explode"))));
    }

    @Test
    void whereNothingIsToBeKeptNoFileIsWritten() throws Exception {
        SimulatedTarget target = targets.open(new TargetRequest("laptop", id -> Optional.empty(), folder, Path.of("")));
        target.files().write("X:\\note.txt", InputStream.nullInputStream());

        assertFalse(Files.exists(Path.of(StateFile.NAME)));
    }

    @Test
    void whatIsNoMachineIsToldWithWhatThereIs() throws Exception {
        Files.writeString(folder.resolve("empty.yaml"), "device: EMPTY\n");
        Files.writeString(folder.resolve("wrong.yaml"), "device: WRONG\nmemory: much\n");

        assertTrue(assertThrows(ProblemException.class, () -> open("toaster")).getMessage().contains("old-desktop"));
        assertEquals("SIMULATED-NO-SYSTEM", assertThrows(ProblemException.class, () -> open("empty.yaml,system")).problems().getFirst().code());
        assertEquals("wrong.yaml:2:9", assertThrows(ProblemException.class, () -> open("wrong.yaml")).problems().getFirst().place().orElseThrow().toString());
    }

    private static Device device() {
        Device device = ModelFactory.eINSTANCE.createDevice();
        device.setId("nb-1");
        device.setName("Notebook 1");
        device.setUuid("4C4C4544-0048-4A10-8031-C3C04F324D33");
        device.getMacAddresses().add("00-15-5D-0A-40-21");
        Map<String, Map<String, String>> classes = new TreeMap<>(Map.of("Win32_ComputerSystem",
                Map.of("Manufacturer", "Fabrikam", "Model", "BookPro 14", "TotalPhysicalMemory",
                "34359738368", "Domain", "contoso.example"), "Win32_DiskDrive", Map.of("Model", "NWT NVMe 1024", "Size", "1024209543168"),
                        "Win32_SystemEnclosure",
                Map.of("ChassisTypes", "10"), "Win32_Thing", Map.of("Name", "own"), "Win32_OperatingSystem", Map.of("Version", "10.0.22631"), "Win32_Product",
                Map.of("Name", "Reader", "Version", "11.2", "IdentifyingNumber", "{A}")));
        classes.forEach((name, properties) -> {
            var type = ModelFactory.eINSTANCE.createWmiClass();
            type.setName(name);
            var instance = ModelFactory.eINSTANCE.createWmiInstance();
            properties.forEach(instance.getProperties()::put);
            type.getInstances().add(instance);
            device.getInventory().add(type);
        });
        return device;
    }

    @Test
    void aDeviceOfTheSiteIsAsItsInventoryTells() throws Exception {
        SimulatedTarget target = open("nb-1,system", device());

        assertEquals("BookPro 14", Lab.fact(target, "Win32_ComputerSystem", "Model"));
        assertEquals("34359738368", Lab.fact(target, "Win32_ComputerSystem", "TotalPhysicalMemory"));
        assertEquals("contoso.example", Lab.fact(target, "Win32_ComputerSystem", "Domain"));
        assertEquals("4C4C4544-0048-4A10-8031-C3C04F324D33", Lab.fact(target, "Win32_ComputerSystemProduct", "UUID"));
        assertEquals("00:15:5D:0A:40:21", Lab.fact(target, "Win32_NetworkAdapterConfiguration", "MACAddress"));
        assertEquals("10.0.22631", Lab.fact(target, "Win32_OperatingSystem", "Version"));
        assertEquals("1024209543168", Lab.fact(target, "Win32_DiskDrive", "Size"));
        assertEquals("2", Lab.fact(target, "Win32_Battery", "BatteryStatus"));
        assertEquals("own", Lab.fact(target, "Win32_Thing", "Name"));
        assertEquals("11.2", Lab.fact(target, "Win32_Product", "Version"));
        assertTrue(open("nb-1", device()).inBootEnvironment());
    }

    @Test
    void whatWasDoneToAMachineIsThereWhenItIsOpenedAgain() throws Exception {
        SimulatedTarget first = open("laptop");
        Lab.install(first, Lab.answers("PC-7", Lab.joining("corp.contoso.com", "join", "hunter22")));

        SimulatedTarget second = open("laptop");

        assertFalse(second.inBootEnvironment());
        assertEquals("PC-7", Lab.fact(second, "Win32_ComputerSystem", "Name"));
        assertEquals(first.state(), second.state());
        assertEquals(first.clock().instant(), second.clock().instant());
    }

    @Test
    void noPasswordStandsInClearInWhatIsKept() throws Exception {
        SimulatedTarget target = open("laptop");
        Lab.partition(target);
        Lab.apply(target);
        Lab.answer(target, Lab.answers("PC-7", Lab.joining("corp.contoso.com", "join", "hunter22")));
        assertFalse(Files.readString(folder.resolve("keep").resolve(StateFile.NAME)).contains("hunter22"));

        target.power().restart(Power.Next.SYSTEM, "");

        try (var answers = target.files().read("C:\\Windows\\Panther\\unattend.xml")) {
            assertFalse(new String(answers.readAllBytes(), StandardCharsets.UTF_8).contains("hunter22"), "Windows takes it out");
        }
    }

    @Test
    void anythingButAStateIsRefused() {
        for (String text : List.of("", "{", "[]", "{}", "{\"now\":\"tomorrow\"}", "{\"now\":1,\"disks\":\"none\"}")) {
            assertEquals("SIMULATED-STATE", assertThrows(ProblemException.class, () -> new StateText().read(text, "machine.json")).problems().getFirst()
                    .code(), text);
        }
    }

    private Members crowd(int count, long seed, List<Device> devices, boolean installed, String... faults) throws ProblemException {
        return targets.crowd(new Crowd(devices, count, List.of(), seed, List.of(faults), (device, given, run) -> new RunStart(run, "1.0", Map.of(), Set.of()), installed));
    }

    @Test
    void theSameSeedMakesTheSameMachinesHoweverManyThereAre() throws Exception {
        Members few = crowd(10, 1, List.of(), false);
        Members many = crowd(100_000, 1, List.of(), false);
        Members others = crowd(10, 2, List.of(), false);

        for (int i = 0; i < 10; i++) {
            assertEquals(state(few.member(i)), state(many.member(i)));
            assertEquals(identity(few.member(i)), identity(many.member(i)));
            assertNotEquals(identity(few.member(i)), identity(others.member(i)));
        }
    }

    private static String state(Member member) {
        return new StateText().write(((SimulatedTarget) member.target()).state());
    }

    private static Object identity(Member member) {
        return ((SimulatedTarget) member.target()).description().identity();
    }

    @Test
    void noTwoMachinesOfAFleetHaveTheSameNumbers() throws Exception {
        Members members = crowd(20_000, 7, List.of(), false);
        var seen = new HashSet<String>();
        for (int i = 0; i < members.count(); i++) {
            var identity = ((SimulatedTarget) members.member(i).target()).description().identity();
            assertTrue(seen.add(identity.name()) && seen.add(identity.serial()) && seen.add(identity.uuid()), identity.toString());
            identity.macs().forEach(mac -> assertTrue(seen.add(mac), mac));
        }
    }

    @Test
    void allModelsOfTheMixTurnUp() throws Exception {
        Members members = crowd(2_000, 3, List.of(), false);
        var models = new HashSet<String>();
        for (int i = 0; i < members.count(); i++) {
            models.add(members.member(i).model());
        }
        assertEquals(12, models.size());
    }

    @Test
    void aFleetOfTheSiteHasItsDevicesAndBeginsWhereItIsTold() throws Exception {
        Members site = crowd(0, 1, List.of(device()), true, "fail 5 at 'run *'");

        assertEquals(1, site.count());
        Member member = site.member(0);
        assertEquals("BookPro 14", member.model());
        assertFalse(member.target().inBootEnvironment());
        assertEquals(5, member.target().processes().run(CommandLine.of("cmd /c exit 0"), line -> { }).code());
        assertTrue(crowd(1, 1, List.of(), false).member(0).target().inBootEnvironment());
        assertEquals("FAULT-RULE", assertThrows(ProblemException.class, () -> crowd(1, 1, List.of(), false, "explode")).problems().getFirst().code());
    }

    @Test
    void whatIsDoneWhileSomebodyCancelsIsKeptToo() throws Exception {
        SimulatedTarget target = open("laptop,system");
        Thread.currentThread().interrupt();
        target.files().write("C:\\done.txt", new ByteArrayInputStream(new byte[] { 1 }));
        assertTrue(Thread.interrupted(), "whoever was to be told is not told");
        assertTrue(open("laptop,system").files().state("C:\\done.txt").isPresent());
    }

    @Test
    void theSitesDevicesComeFirstAmongTheChoices() {
        Device own = ModelFactory.eINSTANCE.createDevice();
        own.setId("pc-7");
        own.setName("Reception");
        Device laptop = ModelFactory.eINSTANCE.createDevice();
        laptop.setId("laptop");
        List<Choice> choices = targets.choices(new TargetRequest("", new TargetRequest.Devices() {
            @Override
            public Optional<Device> apply(String id) {
                return Optional.empty();
            }

            @Override
            public List<Device> all() {
                return List.of(own, laptop);
            }
        }, folder, folder));

        assertEquals(new Choice("pc-7", "Reception"), choices.getFirst());
        assertEquals(1 + 12, choices.size());
        assertEquals(new Choice("laptop", ""), choices.get(1), "a device hides what comes with Slipway under its name");
    }

    @Test
    void aSmallDiskAndAnOldMachineAreAmongTheChoices() {
        assertEquals(12, targets.choices(new TargetRequest("", id -> Optional.empty(), folder, folder)).size());
    }
}
