package org.slipway.target.linux.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.volume.FolderVolumes;

class LinuxOfflineTest {
    private static final Progress QUIET = (fraction, what) -> { };

    @TempDir
    private Path folder;
    private OfflineLab lab;
    private LinuxOffline offline;

    @BeforeEach
    void aWindowsAndDriversBesideIt() throws Exception {
        lab = new OfflineLab(folder);
        lab.file("C:\\Packages\\NIC\\nic.inf", "[Version]\r\nClass=Net\r\n");
        lab.file("C:\\Packages\\NIC\\x64\\nic.sys", "driver");
        lab.file("C:\\Packages\\NIC\\other\\other.INF", "[Version]\r\nClass=Net\r\n");
        offline = new LinuxOffline(lab.volumes(), lab);
    }

    private static Drivers from(String path, boolean recurse) {
        return new Drivers(path, recurse, false, "");
    }

    /** Below the folder of drivers, without the folder that each source has. */
    private Set<String> staged() throws Exception {
        return FolderVolumes.contents(folder).keySet().stream().filter(name -> name.startsWith("_Slipway/Drivers/"))
                .map(name -> name.substring(name.indexOf('/', "_Slipway/Drivers/".length()) + 1)).collect(Collectors.toSet());
    }

    @Test
    void driversAreCopiedToTheVolumeWithAllTheyConsistOf() throws Exception {
        offline.addDrivers("C:", from("C:\\Packages\\NIC", true), QUIET);
        assertEquals(Set.of("nic.inf", "x64/nic.sys", "other/other.INF"), staged());
    }

    @Test
    void withoutFoldersBelowOnlyDriversOfTheFolderItselfCount() throws Exception {
        offline.addDrivers("C:", from("C:\\Packages\\NIC\\", false), QUIET);
        assertEquals(Set.of("nic.inf", "x64/nic.sys"), staged());
    }

    @Test
    void driversOfTwoFoldersOfOneNameStayApart() throws Exception {
        lab.file("C:\\Other\\NIC\\nic.inf", "[Version]\r\nClass=Display\r\n");
        offline.addDrivers("C:", from("C:\\Packages\\NIC", false), QUIET);
        offline.addDrivers("C:", from("C:\\Other\\NIC", false), QUIET);
        assertEquals(2, FolderVolumes.contents(folder).keySet().stream().filter(name -> name.startsWith("_Slipway/") && name.endsWith("/nic.inf")).count());
    }

    @Test
    void doneAgainAfterACutItEndsAsIfDoneOnce() throws Exception {
        lab.volumes().cutAt(0);
        offline.addDrivers("C:", from("C:\\Packages\\NIC", true), QUIET);
        var once = FolderVolumes.contents(folder);
        int all = lab.volumes().writings();
        for (int cut = 1; cut <= all; cut++) {
            lab.delete("C:\\_Slipway");
            lab.volumes().cutAt(cut);
            assertThrows(PowerCut.class, () -> offline.addDrivers("C:", from("C:\\Packages\\NIC", true), QUIET));
            offline.addDrivers("C:", from("C:\\Packages\\NIC", true), QUIET);
            assertEquals(once, FolderVolumes.contents(folder), "cut at " + cut);
        }
        assertTrue(all > 3);
    }

    @Test
    void whatIsMissingIsTold() throws Exception {
        assertEquals("TARGET-NO-FOLDER", refusal("C:", from("C:\\Packages\\None", true)));
        assertEquals("TARGET-NO-DRIVERS", refusal("C:", from("C:\\Packages", false)));
        assertEquals("TARGET-NO-VOLUME", refusal("D:", from("C:\\Packages\\NIC", true)));
        lab.delete("C:\\Windows\\System32\\config\\SYSTEM");
        assertEquals("TARGET-NO-WINDOWS", refusal("C:", from("C:\\Packages\\NIC", true)));
        assertEquals(Set.of(), staged());
    }

    private String refusal(String drive, Drivers drivers) {
        return assertThrows(TargetException.class, () -> offline.addDrivers(drive, drivers, QUIET)).problem().code();
    }

    @Test
    void optionsOfDismArePassedOverAloud() throws Exception {
        var told = new ArrayList<String>();
        offline.addDrivers("C:", new Drivers("C:\\Packages\\NIC", true, false, "/LogLevel:4"), (fraction, what) -> told.add(what));
        assertTrue(told.getLast().contains("/LogLevel:4"), told.getLast());
        assertFalse(told.getFirst().contains("/LogLevel:4"), told.getFirst());
    }

    @Test
    void whatOnlyDismCanIsRefusedWithAWayOut() throws Exception {
        offline.addPackages("C:", List.of(), QUIET);
        var refused = assertThrows(TargetException.class, () -> offline.addPackages("C:", List.of("C:\\Packages\\kb.msu"), QUIET));
        assertEquals("TARGET-NO-DISM", refused.problem().code());
        assertEquals("TARGET-NO-DISM", assertThrows(TargetException.class, () -> offline.applyAnswers("C:", "C:\\a.xml")).problem().code());
    }
}
