package org.slipway.target.linux.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.HiveEditor;
import org.slipway.target.linux.hive.HiveLab;
import org.slipway.target.linux.hive.RegText;
import org.slipway.target.linux.volume.FolderVolumes;

class LinuxSetupsTest {
    private static final String PLACE = "C:\\Windows\\Panther\\Unattend\\Unattend.xml";
    private static final String ANSWERS = """
            <?xml version="1.0" encoding="utf-8"?>
            <!-- ours -->
            <unattend xmlns="urn:schemas-microsoft-com:unattend">
              <settings pass="specialize">
                <component name="Microsoft-Windows-Deployment" processorArchitecture="amd64" xmlns:w="http://schemas.microsoft.com/WMIConfig/2002/State">
                  <RunSynchronous>
                    <RunSynchronousCommand w:action="add"><Order>4</Order><Path>first.cmd</Path></RunSynchronousCommand>
                  </RunSynchronous>
                </component>
                <component name="Microsoft-Windows-UnattendedJoin" processorArchitecture="amd64">
                  <Identification><Credentials><Password>hunter2 &amp; more</Password></Credentials></Identification>
                </component>
              </settings>
            </unattend>
            """;

    @TempDir
    private Path folder;
    private OfflineLab lab;
    private LinuxSetups setups;

    @BeforeEach
    void aGeneralWindows() throws Exception {
        lab = new OfflineLab(folder);
        lab.file("C:\\answers.xml", ANSWERS);
        setups = new LinuxSetups(lab.volumes(), lab, HiveLab.tools());
    }

    private void stage(String path) throws Exception {
        lab.file(path + "\\net.inf", "[Version]\r\n");
        new LinuxOffline(lab.volumes(), lab).addDrivers("C:", new Drivers(path, true, false, ""), (fraction, what) -> { });
    }

    @Test
    void theAnswerFileIsWhereSetupLooksForItAndNobodyElseMayReadIt() throws Exception {
        setups.prepareFirstStart("C:", "C:\\answers.xml");
        assertEquals(ANSWERS, lab.text(PLACE));
        Path file = folder.resolve("Windows/Panther/Unattend/Unattend.xml");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void setupCallsTheEngineAtItsEndAndTheScriptOfTheImageBefore() throws Exception {
        lab.file("C:\\Windows\\Setup\\Scripts\\SetupComplete.cmd", "echo of the image\r\n");
        setups.prepareFirstStart("C:", "C:\\answers.xml");
        assertEquals("echo of the image\r\n", lab.text("C:\\Windows\\Setup\\Scripts\\SetupComplete.image.cmd"));
        String ours = lab.text("C:\\Windows\\Setup\\Scripts\\SetupComplete.cmd");
        assertTrue(ours.contains("call \"%~dp0SetupComplete.image.cmd\"\r\n"), ours);
        assertTrue(ours.contains("\\_Slipway\\resume-task.xml"), ours);
        assertTrue(lab.text("C:\\_Slipway\\resume.cmd").contains("slipwayc.exe\" resume "));
        byte[] task = Files.readAllBytes(folder.resolve("_Slipway/resume-task.xml"));
        assertTrue(new String(task, StandardCharsets.UTF_16).contains("%SystemDrive%\\_Slipway\\resume.cmd"));
    }

    @Test
    void stagedDriversAreNamedInTheAnswerFileBesideWhatItSays() throws Exception {
        stage("C:\\Packages\\NIC");
        setups.prepareFirstStart("C:", "C:\\answers.xml");
        String answers = lab.text(PLACE);
        assertTrue(answers.contains("<Order>5</Order>"), answers);
        assertTrue(answers.contains("pnputil.exe /add-driver \"%SystemDrive%\\_Slipway\\Drivers\\*.inf\" /subdirs /install &amp; exit /b 0</Path>"), answers);
        assertTrue(answers.contains("<RunSynchronousCommand w:action=\"add\"><Order>5"), answers);
        assertTrue(answers.contains("pass=\"offlineServicing\""), answers);
        assertTrue(answers.contains("<Path>\\_Slipway\\Drivers</Path>"), answers);
        assertTrue(answers.contains("<Password>hunter2 &amp; more</Password>"), answers);
        assertTrue(answers.contains("<!-- ours -->"), answers);
    }

    @Test
    void stagedDriversAreFoundWhereWindowsLooksForDrivers() throws Exception {
        lab.file("C:\\Windows\\System32\\config\\SOFTWARE", software("%SystemRoot%\\inf;D:\\Own;%SystemDrive%\\_Slipway\\Drivers\\Gone"));
        stage("C:\\Packages\\NIC");
        setups.prepareFirstStart("C:", "C:\\answers.xml");
        String path = devicePath();
        assertTrue(path.matches("%SystemRoot%\\\\inf;D:\\\\Own;%SystemDrive%\\\\_Slipway\\\\Drivers\\\\NIC-[0-9a-f]{8}"), path);
    }

    private byte[] software(String devicePath) throws Exception {
        Path hive = folder.resolve("made");
        var contents = new RegText().key(List.of("Microsoft", "Windows", "CurrentVersion"))
                .value("DevicePath", 2, (devicePath + "\0").getBytes(StandardCharsets.UTF_16LE));
        new HiveEditor(HiveLab.tools()).create(hive, contents, "SOFTWARE");
        byte[] bytes = Files.readAllBytes(hive);
        Files.delete(hive);
        return bytes;
    }

    private String devicePath() throws Exception {
        byte[] data = HiveLab.data(folder.resolve("Windows/System32/config/SOFTWARE"), "DevicePath", "Microsoft", "Windows", "CurrentVersion").orElseThrow();
        return new String(data, StandardCharsets.UTF_16LE).replace("\0", "");
    }

    @Test
    void doneAgainAfterACutItEndsAsIfDoneOnce() throws Exception {
        lab.file("C:\\Windows\\Setup\\Scripts\\SetupComplete.cmd", "echo of the image\r\n");
        stage("C:\\Packages\\NIC");
        lab.file(PLACE, ANSWERS);
        lab.volumes().cutAt(0);
        setups.prepareFirstStart("C:", PLACE);
        var once = FolderVolumes.contents(folder);
        int all = lab.volumes().writings();
        assertTrue(all > 3);
        for (int cut = 1; cut <= all; cut++) {
            lab.delete("C:\\Windows\\Setup\\Scripts");
            lab.file("C:\\Windows\\Setup\\Scripts\\SetupComplete.cmd", "echo of the image\r\n");
            lab.file(PLACE, ANSWERS);
            lab.volumes().cutAt(cut);
            assertThrows(PowerCut.class, () -> setups.prepareFirstStart("C:", PLACE));
            setups.prepareFirstStart("C:", PLACE);
            assertEquals(once, FolderVolumes.contents(folder), "cut at " + cut);
        }
    }

    @Test
    void aFileThatIsNoAnswerFileIsRefusedWithoutTellingWhatItHolds() throws Exception {
        lab.file("C:\\broken.xml", "<unattend><Password>hunter2</unattend>");
        lab.file("C:\\other.xml", "<answers><Password>hunter2</Password></answers>");
        lab.file("C:\\typed.xml", "<!DOCTYPE unattend [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><unattend>&a;</unattend>");
        for (String each : new String[] { "C:\\broken.xml", "C:\\other.xml", "C:\\typed.xml" }) {
            var refused = assertThrows(TargetException.class, () -> setups.prepareFirstStart("C:", each));
            assertEquals("TARGET-ANSWER-FILE", refused.problem().code());
            assertFalse(refused.toString().contains("hunter2"));
        }
        assertEquals("TARGET-NO-FILE", assertThrows(TargetException.class, () -> setups.prepareFirstStart("C:", "C:\\none.xml")).problem().code());
        assertTrue(lab.state(PLACE).isEmpty());
    }

    @Test
    void onlyAGeneralWindowsIsPrepared() throws Exception {
        assertTrue(setups.isGeneral("C:"));
        lab.file("C:\\Windows\\Setup\\State\\State.ini", "[State]\r\nImageState=IMAGE_STATE_COMPLETE\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertFalse(setups.isGeneral("C:"));
        assertEquals("TARGET-NOT-GENERAL", assertThrows(TargetException.class, () -> setups.prepareFirstStart("C:", "C:\\answers.xml")).problem().code());
    }

    @Test
    void whereItsFileIsMissingTheRegistryTellsWhetherAWindowsIsGeneral() throws Exception {
        lab.delete("C:\\Windows\\Setup\\State\\State.ini");
        assertFalse(setups.isGeneral("C:"));
        Path hive = folder.resolve("made");
        new HiveEditor(HiveLab.tools()).create(hive, new RegText().key(List.of("Microsoft", "Windows", "CurrentVersion", "Setup", "State"))
                .value("ImageState", 1, "IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\0".getBytes(StandardCharsets.UTF_16LE)), "SOFTWARE");
        lab.file("C:\\Windows\\System32\\config\\SOFTWARE", Files.readAllBytes(hive));
        assertTrue(setups.isGeneral("C:"));
    }

    @Test
    void whatNeedsARunningWindowsIsRefused() {
        assertEquals("TARGET-IN-LINUX", assertThrows(TargetException.class, () -> setups.generalize(Optional.empty(), false, (fraction, what) -> { }))
                .problem().code());
    }
}
