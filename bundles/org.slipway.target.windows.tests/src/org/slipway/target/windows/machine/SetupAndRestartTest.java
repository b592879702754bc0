package org.slipway.target.windows.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.machine.WindowsSetup.Upgrade;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power.Next;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Resumption;

/** Windows is set up, and whatever restarts, the engine is called again. */
class SetupAndRestartTest {
    private static final String SCRIPT = "W:\\Windows\\Setup\\Scripts\\SetupComplete.cmd";

    @TempDir
    Path folder;

    private FakeWindows windows;

    @BeforeEach
    void windows() {
        windows = new FakeWindows(folder);
        windows.answers("disks", FakeWindows.DISKS);
        windows.put("W:\\Windows\\System32\\config\\SOFTWARE", "hive");
        windows.put("W:\\Windows\\Setup\\State\\State.ini", "[State]\r\nImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\r\n");
        windows.put("C:\\Windows\\System32\\config\\SOFTWARE", "hive");
        windows.put("C:\\Windows\\Setup\\State\\State.ini", "[State]\r\nImageState=IMAGE_STATE_COMPLETE\r\n");
        windows.put("E:\\answers.xml", "<unattend/>");
    }

    private static WindowsSetup setup(Machine machine) {
        return (WindowsSetup) machine.abilities().get(WindowsSetup.class);
    }

    @Test
    void aFirstStartFindsItsAnswersAndCallsTheEngineAtItsEnd() throws Exception {
        windows.put(SCRIPT, "echo the image's own");
        for (int once = 0; once < 2; once++) {
            setup(windows.pe(Set.of())).prepareFirstStart("W:", "E:\\answers.xml");
            assertEquals("<unattend/>", windows.read("W:\\Windows\\Panther\\Unattend\\Unattend.xml"));
            assertTrue(windows.read(SCRIPT).contains("schtasks.exe /Create"));
            assertEquals("echo the image's own", windows.read("W:\\Windows\\Setup\\Scripts\\SetupComplete.image.cmd"), "it is not lost when this is done again");
            assertTrue(windows.read("W:\\_Slipway\\resume.cmd").contains("\\engine\\slipwayc.exe"));
        }
        assertTrue(windows.ran.stream().anyMatch(each -> each.startsWith("icacls.exe W:\\_Slipway /inheritance:r")), "users could change what the system runs");
    }

    @Test
    void aFirstStartIsRefusedWhereTheEngineLiesInTheMemoryOfWindowsPe() {
        var own = new Own("X:", true, List.of("X:\\Slipway\\slipwayc.exe", "E:\\site", "E:\\run"), "E:\\run\\target", Set.of(),
                Resumption.of("X:\\Slipway\\slipwayc.exe", "E:\\site", "E:\\run"));
        assertEquals("TARGET-RESUME", assertThrows(TargetException.class, () -> setup(windows.machine(own)).prepareFirstStart("W:", "E:\\answers.xml")).problem().code());
    }

    @Test
    void aWindowsThatIsSetUpHasNoFirstStart() {
        windows.put("W:\\Windows\\Setup\\State\\State.ini", "[State]\r\nImageState=IMAGE_STATE_COMPLETE\r\n");
        assertEquals("TARGET-NOT-GENERAL", assertThrows(TargetException.class, () -> setup(windows.pe(Set.of())).prepareFirstStart("W:", "E:\\answers.xml")).problem().code());
    }

    @Test
    void whereTheFileIsMissingTheRegistryTellsWhetherAWindowsIsGeneral() throws Exception {
        assertTrue(windows.at("W:\\Windows\\Setup\\State\\State.ini").toFile().delete());
        windows.when("reg.exe query HKEY_LOCAL_MACHINE\\SlipwayOffline", command -> new Exit(0, false, "HKEY...\n    ImageState    REG_SZ    IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE"));
        assertTrue(setup(windows.pe(Set.of())).isGeneral("W:"));
        assertTrue(windows.ran.getFirst().startsWith("reg.exe load") && windows.ran.getLast().startsWith("reg.exe unload"), windows.ran.toString());
        assertThrows(TargetException.class, () -> setup(windows.pe(Set.of())).isGeneral("Q:"));
    }

    @Test
    void anUpgradeCallsTheEngineAfterwardsAndALookDoesNot() throws Exception {
        windows.put("C:\\src\\setup.exe", "");
        windows.when("setup.exe", command -> new Exit(0xC1900210L, false, ""));
        Exit exit = setup(windows.full()).upgrade(new Upgrade("C:\\src", Map.of("Compat", "ScanOnly"), "", Optional.empty(), Optional.of(Duration.ofHours(1))), (fraction, what) -> { });
        assertEquals(0xC1900210L, exit.code());
        assertFalse(windows.ran.getLast().contains("PostOOBE"));
        assertEquals(Optional.of(Duration.ofHours(1)), windows.lines.getLast().timeout());
        setup(windows.full()).upgrade(new Upgrade("C:\\src", Map.of(), "", Optional.empty(), Optional.empty()), (fraction, what) -> { });
        assertTrue(windows.ran.getLast().contains("/PostOOBE C:\\_Slipway\\setup-done.cmd /PostRollback C:\\_Slipway\\setup-done.cmd"), windows.ran.getLast());
        assertTrue(windows.has("C:\\_Slipway\\setup-done.cmd") && windows.has("C:\\_Slipway\\resume.cmd"));
    }

    @Test
    void anUpgradeNeedsItsSourceAndTheInstalledSystem() {
        assertEquals("TARGET-NO-SOURCE", assertThrows(TargetException.class,
                () -> setup(windows.full()).upgrade(new Upgrade("C:\\src", Map.of(), "", Optional.empty(), Optional.empty()), (fraction, what) -> { })).problem().code());
        assertEquals("TARGET-IN-PE", assertThrows(TargetException.class,
                () -> setup(windows.pe(Set.of())).upgrade(new Upgrade("C:\\src", Map.of(), "", Optional.empty(), Optional.empty()), (fraction, what) -> { })).problem().code());
    }

    @Test
    void sysprepThatEndsWellWithoutHavingDoneItsWorkHasFailed() throws Exception {
        windows.put("C:\\Windows\\System32\\Sysprep\\Sysprep_succeeded.tag", "of another time");
        assertEquals("TARGET-SYSPREP", assertThrows(TargetException.class, () -> setup(windows.full()).generalize(Optional.empty(), false, (fraction, what) -> { })).problem().code());
        windows.when("sysprep.exe", command -> {
            windows.put("C:\\Windows\\System32\\Sysprep\\Sysprep_succeeded.tag", "");
            windows.put("C:\\Windows\\Setup\\State\\State.ini", "[State]\r\nImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\r\n");
            return new Exit(0, false, "");
        });
        setup(windows.full()).generalize(Optional.empty(), false, (fraction, what) -> { });
        int runs = windows.ran.size();
        setup(windows.full()).generalize(Optional.empty(), false, (fraction, what) -> { });
        assertEquals(runs, windows.ran.size(), "once is enough");
    }

    @Test
    void aRestartOfTheInstalledSystemIsPreparedAndNothingComesAfterIt() {
        TargetException still = assertThrows(TargetException.class, () -> windows.full().power().restart(Next.SYSTEM, "Because"));
        assertEquals("TARGET-RESTART", still.problem().code());
        assertEquals(List.of(Duration.ofMinutes(15)), windows.waited);
        assertEquals("shutdown.exe /r /f /t 0 /d p:2:4 /c Because", windows.ran.getLast());
        assertTrue(windows.ran.contains("schtasks.exe /Create /TN \\Slipway\\Resume /XML C:\\_Slipway\\resume-task.xml /F"), windows.ran.toString());
        assertTrue(windows.has("C:\\run\\target\\restarting"), "the script would take the task away");
    }

    @Test
    void usersOfTheInstalledSystemReadWhyItRestartsForAsLongAsSaid() {
        assertThrows(TargetException.class, () -> windows.full().power().restart(Next.SYSTEM, "Save your work", Duration.ofSeconds(90)));
        assertEquals("shutdown.exe /r /f /t 90 /d p:2:4 /c \"Save your work\"", windows.ran.getLast());
        assertEquals(List.of(Duration.ofMinutes(15).plusSeconds(90)), windows.waited, "it is not given up while they read");
    }

    @Test
    void aRestartIntoWindowsPeNeedsOneOnTheDisk() {
        assertEquals("TARGET-NO-BOOT-IMAGE", assertThrows(TargetException.class, () -> windows.full().power().restart(Next.PE, "x")).problem().code());
        assertTrue(windows.ran.stream().noneMatch(each -> each.startsWith("shutdown")));
        windows.put("C:\\_Slipway\\boot\\boot.wim", "pe");
        assertThrows(TargetException.class, () -> windows.full().power().restart(Next.PE, "x"));
        assertTrue(windows.ran.get(windows.ran.size() - 2).startsWith("bcdedit.exe /bootsequence"), windows.ran.toString());
    }

    @Test
    void windowsPeRestartsByItsOwnProgram() {
        assertThrows(TargetException.class, () -> windows.pe(Set.of()).power().restart(Next.SYSTEM, "x"));
        assertEquals(List.of("wpeutil.exe reboot"), windows.ran);
        windows.put("W:\\_Slipway\\boot\\boot.wim", "pe");
        assertThrows(TargetException.class, () -> windows.pe(Set.of()).power().restart(Next.PE, "x"));
        assertTrue(windows.ran.contains("bcdedit.exe /store Z:\\EFI\\Microsoft\\Boot\\BCD /bootsequence {5d2f0c4e-8c0a-4b57-9d7e-51e6a8c1b0f2}"), windows.ran.toString());
    }

    @Test
    void aRestartThatNothingCouldGoOnAfterIsRefused() {
        var own = new Own("C:", false, List.of("\\\\server\\site", "C:\\run"), "C:\\run\\target", Set.of(), Optional.empty());
        assertEquals("TARGET-RESUME", assertThrows(TargetException.class, () -> windows.machine(own).power().restart(Next.SYSTEM, "x")).problem().code());
        assertTrue(windows.ran.isEmpty());
    }

    @Test
    void aJournalInTheMemoryOfWindowsPeDoesNotOutliveARestart() {
        assertTrue(windows.pe(Set.of()).power().survivesRestart());
        assertFalse(windows.machine(new Own("X:", true, List.of("X:\\run"), "X:\\run\\target", Set.of(), Optional.empty())).power().survivesRestart());
        assertFalse(windows.machine(new Own("X:", true, List.of("X:\\run"), "\\\\server\\run\\target", Set.of(), Optional.empty())).power().survivesRestart());
    }

    @Test
    void whichStartItIsIsAskedOnce() throws Exception {
        windows.answers("boot-id", "{\"id\":\"7c9e\"}");
        var power = windows.full().power();
        assertEquals("7c9e", power.bootId());
        assertEquals("7c9e", power.bootId());
        assertEquals(List.of("boot-id"), windows.ran);
    }
}
