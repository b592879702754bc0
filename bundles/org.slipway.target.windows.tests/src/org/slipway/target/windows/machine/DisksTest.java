package org.slipway.target.windows.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.Disk;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.DriveLetters;
import org.slipway.engine.target.TargetException;

/** Disks are read as Windows tells them, and none is emptied that somebody needs. */
class DisksTest {
    private static final UUID MARK = UUID.fromString("12345678-9abc-4def-8123-456789abcdef");

    @TempDir
    Path folder;

    private FakeWindows windows;

    @BeforeEach
    void disks() {
        windows = new FakeWindows(folder);
        windows.answers("disks", FakeWindows.DISKS);
    }

    private static Disks disks(Machine machine) {
        return (Disks) machine.abilities().get(Disks.class);
    }

    private static Layout layout(int disk, Style style) {
        return new Layout(disk, style, List.of(new Part("Boot", style == Style.GPT ? Use.EFI : Use.PRIMARY, FileSystem.FAT32, new Share.Bytes(300L << 20), true, true, true),
                new Part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), false, true, true)));
    }

    @Test
    void disksAndVolumesAreReadInTheirOrderOnTheDisk() throws Exception {
        assertEquals(new Disk(0, 256_060_514_304L, Optional.of(Style.GPT), Optional.of(UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"))), disks(windows.pe(Set.of())).disks().getFirst());
        assertEquals(Optional.empty(), disks(windows.pe(Set.of())).disks().get(2).style());
        List<Volume> volumes = disks(windows.pe(Set.of())).volumes();
        assertEquals(List.of(Use.EFI, Use.MSR, Use.PRIMARY, Use.PRIMARY), volumes.stream().map(Volume::use).toList());
        assertEquals(new Volume(Optional.of("W:"), 0, 3, Use.PRIMARY, FileSystem.NTFS, "Windows", 200_000_000_000L, 150_000_000_000L, true), volumes.get(2));
    }

    @Test
    void aDiskIsDividedWithLettersThatAreFreeOnceItIsEmpty() throws Exception {
        List<Optional<String>> letters = disks(windows.pe(Set.of())).partition(layout(0, Style.GPT), MARK, (fraction, what) -> { });
        assertEquals(List.of(Optional.of("C:"), Optional.of("D:")), letters);
        String script = windows.ran.getLast();
        assertTrue(script.startsWith("diskpart: rescan; select disk 0; "), script);
        assertTrue(script.endsWith("uniqueid disk id=12345678-9ABC-4DEF-8123-456789ABCDEF; "), script);
    }

    @Test
    void volumesGetTheLettersOfTheRunAndThoseInTheWayGiveThemUp() throws Exception {
        disks(windows.pe(Set.of())).letters(DriveLetters.of("0/1=W: 0/3=C: 0/9=Z:"));
        assertEquals(List.of("disks", "diskpart: select disk 0; select partition 3; remove letter=W; ", "diskpart: select disk 0; select partition 1; assign letter=W; ",
                "diskpart: select disk 0; select partition 3; assign letter=C; "), windows.ran);
    }

    @Test
    void lettersThatAreRightAreLeftAlone() throws Exception {
        disks(windows.pe(Set.of())).letters(DriveLetters.of("0/3=W:"));
        assertEquals(List.of("disks"), windows.ran);
    }

    @Test
    void theDiskWithTheRunOnItIsNotEmptied() {
        TargetException refused = assertThrows(TargetException.class, () -> disks(windows.pe(Set.of(1))).partition(layout(1, Style.GPT), MARK, (fraction, what) -> { }));
        assertEquals("TARGET-DISK-IN-USE", refused.problem().code());
        assertEquals(List.of("disks"), windows.ran);
    }

    @Test
    void theDiskWithTheRunningWindowsIsNotEmptied() {
        windows.answers("disks", FakeWindows.DISKS.replace("\"letter\":\"W\"", "\"letter\":\"C\""));
        assertEquals("TARGET-DISK-IN-USE", assertThrows(TargetException.class, () -> disks(windows.full()).partition(layout(0, Style.GPT), MARK, (fraction, what) -> { })).problem().code());
        windows.answers("disks", FakeWindows.DISKS.replaceFirst("\"system\":false", "\"system\":true"));
        assertEquals("TARGET-DISK-IN-USE", assertThrows(TargetException.class, () -> disks(windows.full()).partition(layout(0, Style.GPT), MARK, (fraction, what) -> { })).problem().code());
        assertTrue(windows.ran.stream().allMatch("disks"::equals), windows.ran.toString());
    }

    @Test
    void aDiskThatCanBePulledOutIsOnlyEmptiedWhereItIsNamed() throws Exception {
        TargetException refused = assertThrows(TargetException.class, () -> disks(windows.pe(Set.of())).partition(layout(2, Style.GPT), MARK, (fraction, what) -> { }));
        assertEquals("TARGET-DISK-REMOVABLE", refused.problem().code());
        assertTrue(refused.problem().nextStep().contains("windows:removable=2"));
        disks(windows.pe(Set.of(2))).partition(layout(2, Style.GPT), MARK, (fraction, what) -> { });
        assertTrue(windows.ran.getLast().contains("select disk 2"));
    }

    @Test
    void aDiskThatIsNotThereIsTold() {
        assertEquals("TARGET-NO-DISK", assertThrows(TargetException.class, () -> disks(windows.pe(Set.of())).partition(layout(7, Style.GPT), MARK, (fraction, what) -> { })).problem().code());
    }

    @Test
    void theMarkOfADiskWithMbrIsKnownAgainByItsFirstHalf() throws Exception {
        assertEquals(Optional.empty(), disks(windows.pe(Set.of())).disks().get(1).mark());
        disks(windows.pe(Set.of(2))).partition(layout(2, Style.MBR), MARK, (fraction, what) -> { });
        assertTrue(windows.ran.getLast().endsWith("uniqueid disk id=12345678; "));
        assertEquals(Optional.of(MARK), disks(windows.pe(Set.of())).disks().get(1).mark(), "0x12345678 is 305419896");
    }

    @Test
    void whatDiskpartSaysIsToldWhereItFails() {
        windows.fails("diskpart", 0x80070057L);
        TargetException failed = assertThrows(TargetException.class, () -> disks(windows.pe(Set.of())).partition(layout(0, Style.GPT), MARK, (fraction, what) -> { }));
        assertEquals(0x80070057L, failed.code());
        assertTrue(failed.problem().text().contains("divide disk 0") && failed.problem().text().contains("it went wrong"), failed.problem().text());
    }

    @Test
    void aDiskThatIsDynamicIsNotMadeSoAgain() throws Exception {
        disks(windows.pe(Set.of())).makeDynamic(0);
        assertTrue(windows.ran.getLast().contains("convert dynamic"));
        windows.answers("disks", FakeWindows.DISKS.replace("ebd0a0a2-b9e5-4433-87c0-68b6b72699c7", "af9b60a0-1431-4f62-bc68-3311714a69ad"));
        int before = windows.ran.size();
        disks(windows.pe(Set.of())).makeDynamic(0);
        assertEquals(before + 1, windows.ran.size());
    }

    @Test
    void partitionsOfDisksWithMbrAreToldByTheirNumbers() throws Exception {
        windows.answers("disks", """
                {"disks":[{"number":"0","size":"1","style":"1"}],"partitions":[
                {"disk":"0","number":"1","offset":"1","size":"9","mbr":"7","active":true},{"disk":"0","number":"0","offset":"10","size":"50","mbr":"5"},
                {"disk":"0","number":"2","offset":"11","size":"20","mbr":"7"},{"disk":"0","number":"3","offset":"70","size":"9","mbr":"23"},{"disk":"0","number":"4","offset":"80","size":"9","mbr":"39"}],
                "letters":[]}""".replace("\n", ""));
        assertEquals(List.of(Use.PRIMARY, Use.EXTENDED, Use.LOGICAL, Use.HIDDEN, Use.RECOVERY), disks(windows.pe(Set.of())).volumes().stream().map(Volume::use).toList());
    }
}
