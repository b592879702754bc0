package org.slipway.target.windows.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.machine.Images.Label;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.model.ModelFactory;

/** Images come to volumes, and from them; the machine starts from what was applied. */
class ImagesTest {
    private static final String CACHE = "W:\\_SMSTaskSequence\\Packages\\win11";

    @TempDir
    Path folder;

    private FakeWindows windows;
    private Machine machine;
    private final List<Double> heard = new ArrayList<>();

    @BeforeEach
    void machine() throws Exception {
        windows = new FakeWindows(folder.resolve("drives"));
        windows.answers("disks", FakeWindows.DISKS);
        windows.when("/Apply-Image", command -> {
            windows.put("W:\\Windows\\System32\\config\\SYSTEM", "hive");
            return new Exit(0, false, "[====      10.0%      ]\n[====100.0%====]");
        });
        machine = windows.pe(Set.of());
        Files.createDirectories(folder.resolve("site/images/win11/sources"));
        Files.writeString(folder.resolve("site/images/win11/sources/install.wim"), "wim");
        Files.writeString(folder.resolve("site/images/win11/sources/boot.wim"), "pe");
    }

    private Artifact artifact() {
        var artifact = ModelFactory.eINSTANCE.createPackage();
        artifact.setId("win11");
        artifact.setName("Windows 11");
        var content = ModelFactory.eINSTANCE.createContentReference();
        content.setPath("images/win11");
        artifact.getContent().add(content);
        return artifact;
    }

    private SiteContent content() {
        return new SiteContent(folder.resolve("site"));
    }

    private void apply(boolean wipe, String... kept) throws Exception {
        ((Images) machine.abilities().get(Images.class)).apply(new Image(artifact(), 3, false), content(), "W:", wipe, List.of(kept), (fraction, what) -> heard.add(fraction));
    }

    @Test
    void anImageIsBroughtUnpackedAndStartedFrom() throws Exception {
        apply(false);
        assertTrue(windows.ran.contains("dism.exe /English /Apply-Image /ImageFile:" + CACHE + "\\sources\\install.wim /Index:3 /ApplyDir:W:\\"), windows.ran.toString());
        assertTrue(windows.ran.contains("bcdboot.exe W:\\Windows /s Z: /f UEFI"), windows.ran.toString());
        assertEquals(1.0, heard.getLast());
        assertEquals(heard.stream().sorted().toList(), heard, "it goes forward");
    }

    @Test
    void thePartitionThatTheMachineStartsFromHasALetterForThatTimeAlone() throws Exception {
        windows.fails("bcdboot", 15_250);
        TargetException failed = assertThrows(TargetException.class, () -> apply(false));
        assertEquals("TARGET-BOOT-FILES", failed.problem().code());
        assertTrue(windows.ran.get(windows.ran.size() - 3).contains("select disk 0; select partition 1; assign letter=Z"), windows.ran.toString());
        assertTrue(windows.ran.getLast().contains("remove letter=Z"), windows.ran.toString());
    }

    @Test
    void whatIsToStayOnAVolumeStaysAndTheRestGoes() throws Exception {
        windows.put("W:\\Windows\\old.dll", "x");
        windows.put("W:\\Users\\anna\\State\\store.mig", "x");
        windows.put("W:\\Users\\anna\\other.txt", "x");
        windows.put("W:\\System Volume Information\\tracking.log", "x");
        apply(true, "w:\\users\\anna\\STATE\\");
        assertTrue(windows.has("W:\\Users\\anna\\State\\store.mig") && windows.has("W:\\System Volume Information\\tracking.log") && windows.has(CACHE + "\\sources\\install.wim"));
        assertFalse(windows.has("W:\\Windows\\old.dll") || windows.has("W:\\Users\\anna\\other.txt"));
        assertTrue(windows.ran.contains("icacls.exe W:\\Windows /setowner *S-1-5-32-544 /T /C /L /Q"), windows.ran.toString());
        assertTrue(windows.ran.stream().noneMatch(each -> each.contains("format fs")), "it is not formatted");
    }

    @Test
    void aVolumeThatIsToStayAsAWholeIsNotEmptied() throws Exception {
        windows.put("W:\\Data\\file.txt", "x");
        apply(true, "W:\\");
        assertTrue(windows.has("W:\\Data\\file.txt"));
    }

    @Test
    void aVolumeWithNothingToKeepIsFormatted() throws Exception {
        windows.put("E:\\install.wim", "wim");
        Files.writeString(folder.resolve("site/direct.wim"), "wim");
        var artifact = artifact();
        artifact.getContent().getFirst().setPath("direct.wim");
        ((Images) machine.abilities().get(Images.class)).apply(new Image(artifact, 1, true), content(), "W:", true, List.of(), (fraction, what) -> { });
        assertTrue(windows.ran.contains("diskpart: select volume W; format fs=ntfs label=\"Windows\" quick override; "), windows.ran.toString());
        assertTrue(windows.ran.stream().anyMatch(each -> each.contains("/ImageFile:" + folder.resolve("site/direct.wim"))), "it is read where it is");
    }

    @Test
    void theRunningSystemIsNotOverwritten() {
        machine = windows.machine(new Own("W:", false, List.of(), "W:\\run\\target", Set.of(), Optional.empty()));
        assertEquals("TARGET-VOLUME-IN-USE", assertThrows(TargetException.class, () -> apply(true)).problem().code());
        assertTrue(windows.ran.isEmpty());
    }

    @Test
    void anArtifactWithoutAnImageIsTold() throws Exception {
        Files.delete(folder.resolve("site/images/win11/sources/install.wim"));
        Files.delete(folder.resolve("site/images/win11/sources/boot.wim"));
        Files.writeString(folder.resolve("site/images/win11/readme.txt"), "x");
        assertEquals("TARGET-NO-IMAGE", assertThrows(TargetException.class, () -> apply(false)).problem().code());
    }

    @Test
    void contentThatIsThereIsNotBroughtAgainAndHalfAFileIsNoFile() throws Exception {
        Supplies supplies = (Supplies) machine.abilities().get(Supplies.class);
        assertEquals(new Supplies.Supply(CACHE, 5), supplies.bring(artifact(), content(), Optional.empty(), (fraction, what) -> { }));
        windows.put(CACHE + "\\sources\\install.wim", "w");
        supplies.bring(artifact(), content(), Optional.empty(), (fraction, what) -> { });
        assertEquals("wim", windows.read(CACHE + "\\sources\\install.wim"));
        assertEquals("D:\\here", supplies.bring(artifact(), content(), Optional.of("D:\\here"), (fraction, what) -> { }).folder());
        assertTrue(windows.has("D:\\here\\sources\\install.wim"));
    }

    @Test
    void bringingALargeFileIsCancelledInItsMidstAndLeavesNoFileOfItsName() throws Exception {
        Files.write(folder.resolve("site/images/win11/sources/install.wim"), new byte[40 << 20]);
        Supplies supplies = (Supplies) machine.abilities().get(Supplies.class);
        assertThrows(InterruptedException.class, () -> supplies.bring(artifact(), content(), Optional.empty(), (fraction, what) -> {
            heard.add(fraction);
            if (fraction > 0.3) {
                Thread.currentThread().interrupt();
            }
        }));
        assertTrue(heard.getLast() > 0.3 && heard.getLast() < 0.9, heard.toString());
        assertFalse(windows.has(CACHE + "\\sources\\install.wim"));
    }

    @Test
    void anImageIsMadeBesideTheOldOneAndTakesItsPlaceWhenItIsWhole() throws Exception {
        windows.put("Z:\\ref.wim", "old");
        windows.put("Z:\\ref.wim.partial", "of a try that was broken off");
        Images images = (Images) machine.abilities().get(Images.class);
        windows.fails("/Capture-Image", 112);
        assertThrows(TargetException.class, () -> images.capture("W:", "Z:\\ref.wim", new Label("Ref", "", "", ""), false, (fraction, what) -> { }));
        assertEquals("old", windows.read("Z:\\ref.wim"));
        windows.when("/Capture-Image", command -> {
            assertFalse(windows.has("Z:\\ref.wim.partial"), "what was broken off is in the way");
            windows.put("Z:\\ref.wim.partial", "new");
            return new Exit(0, false, "");
        });
        images.capture("W:", "Z:\\ref.wim", new Label("Ref", "", "", ""), false, (fraction, what) -> { });
        assertEquals("new", windows.read("Z:\\ref.wim"));
    }

    @Test
    void anImageIsAddedOnceHoweverOftenItIsTried() throws Exception {
        windows.put("Z:\\ref.wim", "old");
        Images images = (Images) machine.abilities().get(Images.class);
        windows.when("/Get-ImageInfo", command -> new Exit(0, false, "Index : 1\nName : First"));
        images.capture("W:", "Z:\\ref.wim", new Label("Second", "", "", ""), true, (fraction, what) -> { });
        assertTrue(windows.ran.getLast().contains("/Append-Image"));
        windows.when("/Get-ImageInfo", command -> new Exit(0, false, "Index : 1\nName : First\nIndex : 2\nName : Second"));
        images.capture("W:", "Z:\\ref.wim", new Label("Second", "", "", ""), true, (fraction, what) -> { });
        assertTrue(windows.ran.getLast().contains("/Get-ImageInfo"));
    }

    @Test
    void driversGoToAWindowsThatDoesNotRunAndScratchIsTakenAway() throws Exception {
        OfflineWindows offline = (OfflineWindows) machine.abilities().get(OfflineWindows.class);
        assertEquals("TARGET-NO-WINDOWS", assertThrows(TargetException.class, () -> offline.addDrivers("W:", new Drivers("D:\\d", true, false, ""), (fraction, what) -> { })).problem().code());
        windows.put("W:\\Windows\\System32\\config\\SOFTWARE", "hive");
        windows.when("/Add-Driver", command -> {
            assertTrue(windows.has("W:\\_Slipway\\scratch"));
            return new Exit(0, false, "");
        });
        offline.addDrivers("W:", new Drivers("D:\\d", true, false, ""), (fraction, what) -> { });
        assertFalse(windows.has("W:\\_Slipway\\scratch"));
        offline.addPackages("W:", List.of(), (fraction, what) -> { });
        assertTrue(windows.ran.getLast().contains("/Add-Driver"), "without packages nothing is run");
    }

    @Test
    void windowsPeIsPutOnTheDiskWithAnEntryOfItsOwn() throws Exception {
        Files.writeString(folder.resolve("site/images/win11/boot.sdi"), "sdi");
        Files.delete(folder.resolve("site/images/win11/sources/install.wim"));
        Files.move(folder.resolve("site/images/win11/sources/boot.wim"), folder.resolve("site/images/win11/boot.wim"));
        Boots boots = (Boots) machine.abilities().get(Boots.class);
        boots.stageEnvironment(Optional.of(artifact()), content(), (fraction, what) -> { });
        assertEquals("pe", windows.read("W:\\_Slipway\\boot\\boot.wim"));
        assertEquals("sdi", windows.read("W:\\_Slipway\\boot\\boot.sdi"));
        assertTrue(windows.ran.contains("bcdboot.exe X:\\Windows /s Z: /f UEFI"), "there were no entries yet: " + windows.ran);
        assertTrue(windows.ran.stream().anyMatch(each -> each.startsWith("bcdedit.exe /store Z:\\EFI\\Microsoft\\Boot\\BCD /set") && each.contains("device ramdisk=[W:]\\_Slipway\\boot\\boot.wim")));
    }

    @Test
    void aVolumeIsMadeToStartWindowsPeByUefi() throws Exception {
        Files.writeString(folder.resolve("site/images/win11/sources/boot.sdi"), "sdi");
        Files.delete(folder.resolve("site/images/win11/sources/install.wim"));
        windows.put("X:\\Windows\\Boot\\EFI\\bootmgfw.efi", "manager");
        windows.put("S:\\EFI\\Microsoft\\Boot\\BCD", "of a try that was broken off");
        ((Boots) machine.abilities().get(Boots.class)).stageForUefi("S:", Optional.of(artifact()), content(), (fraction, what) -> { });
        assertTrue(windows.has("S:\\EFI\\Boot\\bootx64.efi") || windows.has("S:\\EFI\\Boot\\bootaa64.efi"));
        assertEquals("pe", windows.read("S:\\sources\\boot.wim"));
        assertEquals("sdi", windows.read("S:\\boot\\boot.sdi"));
        assertFalse(windows.has("S:\\EFI\\Microsoft\\Boot\\BCD"), "bcdedit makes it anew");
        assertTrue(windows.ran.contains("bcdedit.exe /createstore S:\\EFI\\Microsoft\\Boot\\BCD"));
    }

    @Test
    void withoutABootImageItIsSaidWhatIsMissing() {
        Boots boots = (Boots) machine.abilities().get(Boots.class);
        windows.fails("reg.exe query", 1);
        assertEquals("TARGET-NO-BOOT-IMAGE", assertThrows(TargetException.class, () -> boots.stageEnvironment(Optional.empty(), content(), (fraction, what) -> { })).problem().code());
    }
}
