package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Images;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.sequence.ExternalKind;

/** A new machine gets Windows. */
class BareMetalTest {
    private final Lab lab = new Lab();

    @Test
    void aMachineOfThreeLinesGetsWindowsFromAnImage() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);
        assertTrue(target.inBootEnvironment());
        Instant begin = target.clock().instant();

        Lab.install(target, Lab.answers("PC-7", Lab.joining("corp.contoso.com", "join", "pa55")));

        assertFalse(target.inBootEnvironment());
        assertEquals("PC-7", Lab.fact(target, "Win32_ComputerSystem", "Name"));
        assertEquals("corp.contoso.com", Lab.fact(target, "Win32_ComputerSystem", "Domain"));
        assertEquals("10.0.26100", Lab.fact(target, "Win32_OperatingSystem", "Version"));
        assertEquals("Microsoft Windows 11 Enterprise", Lab.fact(target, "Win32_OperatingSystem", "Caption"));
        assertEquals("1031", Lab.fact(target, "Win32_OperatingSystem", "OSLanguage"));
        assertEquals("W. Europe Standard Time", Lab.fact(target, "Win32_TimeZone", "StandardName"));
        assertEquals(List.of("- System", "C: Windows", "- Recovery"), Lab.letters(target));
        Duration took = Duration.between(begin, target.clock().instant());
        assertTrue(took.toMinutes() >= 4 && took.toMinutes() <= 20, took.toString());
    }

    @Test
    void anImageThatIsTwiceAsLargeTakesLonger() throws Exception {
        assertTrue(unpacking("10 GB").compareTo(unpacking("5 GB").multipliedBy(19).dividedBy(10)) > 0);
    }

    private Duration unpacking(String size) throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);
        Lab.partition(target);
        Instant begin = target.clock().instant();
        var image = new Images.Image(Lab.artifact("image" + size.charAt(0), ExternalKind.OPERATING_SYSTEM_IMAGE, "Windows 11", "", size), 1, false);
        Lab.of(target, Images.class).apply(image, Lab.content(), "C:", true, List.of(), Lab.QUIET);
        return Duration.between(begin, target.clock().instant());
    }

    @Test
    void volumesAppearWithTheLettersThatWindowsGivesThem() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);
        var layout = new Layout(0, Style.GPT, List.of(Lab.part("System", Use.EFI, FileSystem.FAT32, new Share.Bytes(260L << 20), false),
                Lab.part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Percent(50), true),
                        Lab.part("Data", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), true)));

        List<Optional<String>> letters = Lab.of(target, Disks.class).partition(layout, Lab.MARK, Lab.QUIET);

        assertEquals(List.of(Optional.empty(), Optional.of("C:"), Optional.of("D:")), letters);
        assertEquals(Optional.of(Lab.MARK), Lab.of(target, Disks.class).disks().getFirst().mark());
        assertEquals("NTFS", Lab.fact(target, "Win32_LogicalDisk", "FileSystem"));
    }

    @Test
    void inTheBootEnvironmentTheReservedVolumeOfABiosMachineComesFirst() throws Exception {
        SimulatedTarget system = lab.machine("device: OLD\nfirmware: bios\nwindows: {}\n");
        SimulatedTarget environment = lab.machine("device: OLD\nfirmware: bios\nwindows: {}\nstart: pe\n");

        assertEquals(List.of("- System Reserved", "C: Windows"), Lab.letters(system));
        assertEquals(List.of("C: System Reserved", "D: Windows"), Lab.letters(environment));
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheCodeThatWindowsGives() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);

        assertEquals(0x80070003L, code(() -> Lab.apply(target)), "no volume yet");
        assertEquals(0x80070002L, code(() -> Lab.of(target, Disks.class).partition(new Layout(3, Style.GPT, List.of()), Lab.MARK, Lab.QUIET)), "no such disk");
        assertEquals(0x80070070L, code(() -> Lab.of(target, Disks.class).partition(new Layout(0, Style.GPT, List.of(
                Lab.part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Bytes(1L << 42), true))), Lab.MARK, Lab.QUIET)), "disk too small");
        Lab.partition(target);
        assertEquals(0x80070070L, code(() -> Lab.of(target, Images.class).apply(new Images.Image(Lab.artifact("huge", ExternalKind.OPERATING_SYSTEM_IMAGE, "Huge", "",
                "900 GB"), 1,
                false), Lab.content(), "C:", true, List.of(), Lab.QUIET)), "image larger than the volume");
        assertEquals(0xC0000225L, code(() -> target.power().restart(Power.Next.SYSTEM, "")), "no system yet");
        Lab.apply(target);
        assertEquals(0x80004005L, code(() -> target.power().restart(Power.Next.SYSTEM, "")), "nobody would call the engine");
    }

    @Test
    void aMachineThatStartsByUefiNeedsAnEfiPartition() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);
        Lab.of(target, Disks.class).partition(new Layout(0, Style.MBR, List.of(Lab.part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), true))),
                Lab.MARK,
                Lab.QUIET);

        assertEquals(0x80073BC3L, code(() -> Lab.apply(target)));
    }

    @Test
    void theDiskOfTheRunningSystemIsNotDivided() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);

        assertEquals(0x80070005L, code(() -> Lab.partition(target)));
        assertTrue(target.power().survivesRestart());
    }

    @Test
    void withoutAFormattedVolumeNothingSurvivesARestart() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);
        assertFalse(target.power().survivesRestart());

        Lab.partition(target);

        assertTrue(target.power().survivesRestart());
    }

    @Test
    void aWrongAccountLeavesTheMachineInItsWorkgroupAsWindowsDoes() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES
                + "network: {domains: [{domain: corp.contoso.com, accounts: [{account: CORP\\join, password: right}]}]}\n");

        Lab.install(target, Lab.answers("PC-7", Lab.joining("corp.contoso.com", "join", "wrong")));

        assertEquals("FALSE", Lab.fact(target, "Win32_ComputerSystem", "PartOfDomain"));
        assertTrue(target.files().state("C:\\Windows\\debug\\NetSetup.LOG").isPresent());
        assertTrue(target.notes().getFirst().contains("could not join"), target.notes().toString());
    }

    @Test
    void anAnswerFileThatWindowsCannotReadIsTold() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES);
        assertEquals(0x8007000DL, code(() -> Lab.install(target, Lab.answers("NAME-OF-MORE-THAN-15", ""))));
        assertTrue(target.inBootEnvironment());
    }

    @Test
    void aTabletWithoutWiredNetworkGetsNoImageInTheBootEnvironment() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES + "adapters: [{adapter: Wi-Fi 6E, wireless: true}]\n");
        Lab.partition(target);

        assertEquals(0x800704CFL, code(() -> Lab.apply(target)));
    }

    private static long code(Executable work) {
        return assertThrows(TargetException.class, work).code();
    }
}
