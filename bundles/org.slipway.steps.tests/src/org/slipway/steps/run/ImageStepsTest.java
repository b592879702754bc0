package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.target.Exit;
import org.slipway.engine.variables.Value;
import org.slipway.model.ModelFactory;
import org.slipway.steps.ApplyDataImage;
import org.slipway.steps.ApplyOperatingSystem;
import org.slipway.steps.CaptureImage;
import org.slipway.steps.DynamicUpdate;
import org.slipway.steps.PrepareWindowsForCapture;
import org.slipway.steps.SetupWindows;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.UpgradeOperatingSystem;

class ImageStepsTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;
    private static final String ANSWERS = "C:\\Windows\\Panther\\Unattend\\Unattend.xml";

    private final Bench pe = new Bench();
    private final Bench system = Bench.inSystem();

    private ApplyOperatingSystem apply(Bench bench) {
        ApplyOperatingSystem step = STEPS.createApplyOperatingSystem();
        step.setImage(bench.files("windows-11"));
        step.setImageIndex(3);
        return step;
    }

    private static Volume volume(String letter, int partition, Use use, FileSystem fileSystem) {
        return new Volume(Optional.ofNullable(letter), 0, partition, use, fileSystem, "V" + partition, 1L << 30, 1L << 30, false);
    }

    @Test
    void theImageGoesToTheFirstFormattedPartitionWithALetterAndTheDriveIsTold() throws Exception {
        pe.succeeds(DiskStepsTest.usual(), apply(pe));
        assertEquals(List.of("partition 0 GPT", "apply windows-11 3 to C: wiped", "write " + ANSWERS), pe.machine.done);
        assertEquals("C:", pe.variable("OSDTargetSystemDrive"));
        assertTrue(pe.machine.text(ANSWERS).contains("<HideEULAPage>true</HideEULAPage>"));
    }

    @Test
    void twoImagesDoNotGoToOnePartitionUnlessTheDiskIsDividedAnew() throws Exception {
        pe.machine.abilities.volumes.add(volume("C:", 1, Use.PRIMARY, FileSystem.NTFS));
        pe.machine.abilities.volumes.add(volume("D:", 2, Use.PRIMARY, FileSystem.NTFS));
        ApplyDataImage data = STEPS.createApplyDataImage();
        data.setImage(pe.files("data"));
        data.setWipe(false);
        pe.succeeds(apply(pe), data);
        assertEquals("apply data 1 to D:", pe.machine.done.getLast());

        var full = new Bench();
        full.machine.abilities.volumes.add(volume("C:", 1, Use.PRIMARY, FileSystem.NTFS));
        assertTrue(full.fails(0x80070003L, apply(full), apply(full)).contains("No formatted partition"));

        var anew = new Bench();
        anew.succeeds(DiskStepsTest.usual(), apply(anew), DiskStepsTest.usual(), apply(anew));
        assertEquals(2, anew.machine.done.stream().filter(each -> each.startsWith("apply")).count());
    }

    @Test
    void theDestinationIsFoundByPartitionByDriveAndByVariable() throws Exception {
        for (int way = 0; way < 4; way++) {
            var bench = new Bench().given("Where", way == 2 ? "d:" : "0,2");
            bench.machine.abilities.volumes.add(volume("C:", 1, Use.PRIMARY, FileSystem.NTFS));
            bench.machine.abilities.volumes.add(volume("D:", 2, Use.PRIMARY, FileSystem.NTFS));
            ApplyOperatingSystem step = apply(bench);
            switch (way) {
                case 0 -> {
                    step.setDisk(0);
                    step.setPartition(2);
                }
                case 1 -> step.setDrive("D:");
                default -> step.setDestinationVariable("Where");
            }
            bench.succeeds(step);
            assertTrue(bench.machine.done.contains("apply windows-11 3 to D: wiped"), "way " + way);
        }
    }

    @Test
    void aDestinationThatCannotTakeAnImageIsToldBeforeAnythingIsDone() throws Exception {
        for (var wrong : Map.of(1, 0x800703EDL, 2, 0x80070003L, 9, 0x80070003L).entrySet()) {
            var bench = new Bench();
            bench.machine.abilities.volumes.add(volume("C:", 1, Use.PRIMARY, FileSystem.NONE));
            bench.machine.abilities.volumes.add(volume(null, 2, Use.PRIMARY, FileSystem.NTFS));
            ApplyOperatingSystem step = apply(bench);
            step.setDisk(0);
            step.setPartition(wrong.getKey());
            bench.fails(wrong.getValue(), step);
            assertEquals(List.of(), bench.machine.done);
        }
        var bench = new Bench().given("Where", "nowhere");
        ApplyOperatingSystem step = apply(bench);
        step.setDestinationVariable("Where");
        bench.fails(0x80070057L, step);
    }

    @Test
    void savedUserStateOutlivesTheEmptyingOfItsVolume() throws Exception {
        pe.given.put("_SMSTSUserStatePath", Value.plain("C:\\UserState"));
        pe.succeeds(DiskStepsTest.usual(), apply(pe));
        assertTrue(pe.machine.done.contains("apply windows-11 3 to C: wiped keeping [C:\\UserState]"), pe.machine.done::toString);
    }

    @Test
    void anAuthorsAnswerFileIsTheBeginning() throws Exception {
        pe.machine.file("C:\\Cache\\answers\\my.xml", "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"><settings pass=\"oobeSystem\"><component name=\"Microsoft-Windows-Shell-Setup\" processorArchitecture=\"amd64\">"
                + "<OOBE><ProtectYourPC>3</ProtectYourPC></OOBE><Display><HorizontalResolution>800</HorizontalResolution></Display></component></settings></unattend>");
        ApplyOperatingSystem step = apply(pe);
        step.setAnswerPackage(pe.files("answers"));
        step.setAnswerFile("my.xml");
        step.setLayeredDriver(2);
        pe.succeeds(DiskStepsTest.usual(), step);
        String written = pe.machine.text(ANSWERS);
        assertTrue(written.contains("<ProtectYourPC>3</ProtectYourPC>") && written.contains("800") && written.contains("<LayeredDriver>2</LayeredDriver>"), written);

        ApplyOperatingSystem missing = apply(pe);
        var other = new Bench();
        missing.setAnswerPackage(other.files("answers"));
        missing.setAnswerFile("none.xml");
        other.fails(0x80070002L, missing);
    }

    @Test
    void anAnswerFileWithADocumentTypeIsRefused() throws Exception {
        pe.machine.file("C:\\Cache\\answers\\my.xml", "<!DOCTYPE unattend [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><unattend>&a;</unattend>");
        ApplyOperatingSystem step = apply(pe);
        step.setAnswerPackage(pe.files("answers"));
        step.setAnswerFile("my.xml");
        pe.fails(0x8007000DL, step);
    }

    @Test
    void anImageThatWasBrokenOffIsAppliedAnew() throws Exception {
        pe.machine.abilities.volumes.add(volume("C:", 1, Use.PRIMARY, FileSystem.NTFS));
        pe.brokenOff(apply(pe));
        assertEquals("apply windows-11 3 to C: wiped", pe.machine.done.getFirst());
    }

    @Test
    void theNewSystemStartsWithItsAnswersAndGetsItsClient() throws Exception {
        pe.machine.file("C:\\Cache\\answers\\my.xml", "<unattend><settings pass=\"specialize\"><component name=\"Microsoft-Windows-Shell-Setup\"><RegisteredOwner>%Who% &amp; co, %WINDIR%</RegisteredOwner></component></settings></unattend>");
        ApplyOperatingSystem apply = apply(pe);
        apply.setAnswerPackage(pe.files("answers"));
        apply.setAnswerFile("my.xml");
        SetupWindows setup = STEPS.createSetupWindows();
        setup.setClientPackage(pe.files("client"));
        setup.setInstallProperties("SMSMP=mp.contoso.com");
        pe.given("Who", "A<B").succeeds(DiskStepsTest.usual(), apply, setup);

        assertTrue(pe.machine.text(ANSWERS).contains("<RegisteredOwner>A&lt;B &amp; co, %WINDIR%</RegisteredOwner>"), pe.machine.text(ANSWERS));
        List<String> done = pe.machine.done.stream().filter(each -> !each.startsWith("write")).toList();
        assertEquals(List.of("partition 0 GPT", "bring answers", "apply windows-11 3 to C: wiped", "bring client into C:\\_SMSTaskSequence\\Client", "first start of C: with " + ANSWERS,
                "restart SYSTEM", "bring client into C:\\_SMSTaskSequence\\Client",
                "run \"C:\\_SMSTaskSequence\\Client\\ccmsetup.exe\" /noservice /source:\"C:\\_SMSTaskSequence\\Client\" SMSPROVISIONINGMODE=1 SMSMP=mp.contoso.com"), done.subList(0, 8));
    }

    @Test
    void aSystemThatCameUpBeforeTheEngineCouldNoteItIsGoneOnWith() throws Exception {
        SetupWindows setup = STEPS.createSetupWindows();
        var unbroken = new Bench().given("OSDTargetSystemDrive", "C:");
        unbroken.succeeds(setup);
        String note = unbroken.machine.files.keySet().stream().filter(each -> each.contains("\\setup-")).findFirst().orElseThrow();

        system.machine.file(note, "x");
        system.brokenOff(setup);
        assertEquals(List.of(), system.machine.done);
        assertEquals(Result.DONE, system.result());
    }

    @Test
    void inASystemThatWasNotAppliedThereIsNothingToSetUp() throws Exception {
        assertTrue(system.fails(0x80070032L, STEPS.createSetupWindows()).contains("installed system"));
    }

    @Test
    void aSystemThatCannotBeStartedEndsTheSequenceWhateverItsStepsSay() throws Exception {
        SetupWindows setup = STEPS.createSetupWindows();
        setup.setContinueOnError(true);
        pe.machine.abilities.refused.add("first start");
        pe.given("OSDTargetSystemDrive", "C:").fails(0x80070005L, setup, STEPS.createRestartComputer());
        assertFalse(pe.machine.done.contains("restart SYSTEM"));
    }

    @Test
    void aClientThatCannotBeInstalledFailsTheStep() throws Exception {
        SetupWindows setup = STEPS.createSetupWindows();
        setup.setClientPackage(pe.files("client"));
        pe.machine.ends("\"C:\\_SMSTaskSequence\\Client\\ccmsetup.exe\" /noservice /source:\"C:\\_SMSTaskSequence\\Client\" SMSPROVISIONINGMODE=1", 9, "");
        pe.given("OSDTargetSystemDrive", "C:").fails(9, setup);
    }

    private UpgradeOperatingSystem upgrade(Bench bench) {
        bench.machine.fact("Win32_OperatingSystem", "Version", "10.0.19045", "InstallDate", "20240101");
        UpgradeOperatingSystem step = STEPS.createUpgradeOperatingSystem();
        step.setUpgradePackage(bench.files("windows-11"));
        return step;
    }

    @Test
    void anUpgradeGoesOnBehindTheRestartAndIsKnownByTheNewSystem() throws Exception {
        UpgradeOperatingSystem step = upgrade(system);
        step.setDriverPath("C:\\Drivers");
        step.setDynamicUpdate(DynamicUpdate.OVERRIDE_POLICY);
        step.setIgnoreMessages(true);
        step.setProductKey("%Key%");
        step.setSetupMinutes(90);
        step.setOptions("/BitLocker AlwaysSuspend");
        system.machine.starting = next -> {
            system.machine.rows.clear();
            system.machine.fact("Win32_OperatingSystem", "Version", "10.0.22631", "InstallDate", "20261121");
        };
        system.secret("Key", "AAAAA-BBBBB").given("SetupCompletePause", "20").succeeds(step);

        var given = system.machine.abilities.upgrades.getFirst();
        assertEquals(Map.of("Auto", "Upgrade", "Quiet", "", "NoReboot", "", "EULA", "Accept", "ImageIndex", "1", "DynamicUpdate", "Enable", "InstallDrivers", "C:\\Drivers", "Compat", "IgnoreWarning"), given.options());
        assertEquals("C:\\Cache\\windows-11 AAAAA-BBBBB 90 /BitLocker AlwaysSuspend",
                given.source() + " " + given.productKey().orElseThrow() + " " + given.limit().orElseThrow().toMinutes() + " " + given.further());
        assertEquals(List.of("restart SYSTEM", "pause 20"), system.machine.done.subList(3, 5));
        assertEquals("0", system.variable("_SMSTSOSUpgradeActionReturnCode"));
        assertEquals("", system.variable("_SMSTSSetupRollback"));
        assertFalse(system.told().contains("AAAAA-BBBBB"), system::told);
    }

    @Test
    void aSystemThatIsTheOldOneAgainTellsOfTheRollback() throws Exception {
        system.fails(0xC1900101L, upgrade(system));
        assertEquals("true", system.variable("_SMSTSSetupRollback"));
        assertEquals(Long.toString(0xC1900101L), system.variable("_SMSTSOSUpgradeActionReturnCode"));
    }

    @Test
    void aScanThatFindsNothingIsDoneWithItsOwnCodeInDecimals() throws Exception {
        UpgradeOperatingSystem step = upgrade(system);
        step.setScanOnly(true);
        system.machine.abilities.exit = new Exit(0xC1900210L, false, "");
        system.succeeds(step);
        assertEquals("3247440400", system.variable("_SMSTSOSUpgradeActionReturnCode"));
        assertEquals(0xC1900210L, system.ends().getLast().code());

        var blocked = Bench.inSystem();
        UpgradeOperatingSystem other = upgrade(blocked);
        other.setScanOnly(true);
        blocked.machine.abilities.exit = new Exit(0xC1900208L, false, "");
        blocked.fails(0xC1900208L, other);
        assertEquals("3247440392", blocked.variable("_SMSTSOSUpgradeActionReturnCode"));
    }

    @Test
    void aFeatureUpdateIsToldToBeOutOfReach() throws Exception {
        UpgradeOperatingSystem step = STEPS.createUpgradeOperatingSystem();
        step.setFeatureUpdate("23H2");
        assertTrue(system.fails(0x80070032L, step).contains("update service"));
        Bench.inSystem().fails(0x80070057L, STEPS.createUpgradeOperatingSystem());
    }

    @Test
    void anUpgradeThatWasBrokenOffIsBegunAnewInTheOldSystemAndTakenAsDoneInTheNewOne() throws Exception {
        system.brokenOff(upgrade(system));
        assertTrue(system.machine.done.toString().contains("upgrade from"), system.machine.done::toString);

        var upgraded = Bench.inSystem();
        UpgradeOperatingSystem step = upgrade(upgraded);
        String note = system.machine.files.keySet().stream().filter(each -> each.contains("\\upgrade-")).findFirst().orElseThrow();
        upgraded.machine.file(note, system.machine.text(note));
        upgraded.machine.rows.clear();
        upgraded.machine.fact("Win32_OperatingSystem", "Version", "10.0.22631", "InstallDate", "20261121");
        upgraded.brokenOff(step);
        assertEquals(List.of(), upgraded.machine.done);
        assertEquals("0", upgraded.variable("_SMSTSOSUpgradeActionReturnCode"));
    }

    /** What the journal of another run holds up to where its step was begun for the second time. */
    private void brokenOffBehindTheRestart(MemoryJournal whole, Bench bench) {
        bench.journal = new MemoryJournal(bench.machine.clock());
        for (var line : whole.past()) {
            bench.journal.add(line.event());
            if (line.event() instanceof Event.Starting starting && starting.attempt() == 2) {
                return;
            }
        }
        throw new AssertionError("It was not begun twice");
    }

    @Test
    void anUpgradeThatWasBrokenOffBehindTheRestartEndsAsIfItHadNotBeen() throws Exception {
        UpgradeOperatingSystem step = upgrade(system);
        system.machine.starting = next -> {
            system.machine.rows.clear();
            system.machine.fact("Win32_OperatingSystem", "Version", "10.0.22631", "InstallDate", "20261121");
        };
        system.given("SetupCompletePause", "20").succeeds(step);
        brokenOffBehindTheRestart(system.journal, system);
        system.machine.done.clear();
        system.machine.boots++;
        system.succeeds(step);

        assertEquals(List.of("pause 20"), system.machine.done);
        assertEquals("", system.variable("_OSDUpgradeFrom"));
        assertEquals("0", system.variable("_SMSTSOSUpgradeActionReturnCode"));
    }

    @Test
    void aMachineThatCameUpInWindowsPeBehindSysprepIsReady() throws Exception {
        pe.machine.abilities.volumes.add(new Volume(Optional.of("D:"), 0, 3, Use.PRIMARY, FileSystem.NTFS, "", 1, 1, true));
        pe.machine.abilities.general.add("D:");
        pe.brokenOff(STEPS.createPrepareWindowsForCapture());
        assertEquals(List.of(), pe.machine.done);
        assertEquals("D:\\Windows", pe.variable("OSDTargetSystemRoot"));
    }

    @Test
    void aReferenceMachineIsMadeGeneralAndRestartedIntoTheBootImage() throws Exception {
        system.sequence.setBootImage(system.with(ModelFactory.eINSTANCE.createBootImage(), "boot"));
        PrepareWindowsForCapture step = STEPS.createPrepareWindowsForCapture();
        step.setKeepActivation(true);
        system.succeeds(step);
        assertEquals(List.of("stage boot", "generalize keeping the activation", "restart PE"), system.machine.done);
        assertEquals("C:\\Windows", system.variable("OSDTargetSystemRoot"));

        var general = Bench.inSystem();
        general.machine.abilities.general.add("C:");
        general.brokenOff(step);
        assertEquals(List.of("restart PE"), general.machine.done);
    }

    @Test
    void aMemberOfADomainIsNotMadeGeneral() throws Exception {
        system.sequence.setBootImage(system.with(ModelFactory.eINSTANCE.createBootImage(), "boot"));
        system.machine.abilities.membership = new Membership.State(true, "contoso.com");
        assertTrue(system.fails(2691, STEPS.createPrepareWindowsForCapture()).contains("contoso.com"));
        assertFalse(system.machine.done.toString().contains("generalize"));
    }

    @Test
    void theClientGoesBeforeACaptureWhereThereIsOne() throws Exception {
        system.succeeds(STEPS.createPrepareClientForCapture());
        assertEquals(Result.SKIPPED, system.result());

        var managed = Bench.inSystem();
        managed.machine.file("C:\\Windows\\ccmsetup\\ccmsetup.exe", "x");
        managed.succeeds(STEPS.createPrepareClientForCapture());
        assertEquals(List.of("run \"C:\\Windows\\ccmsetup\\ccmsetup.exe\" /uninstall"), managed.machine.done);
    }

    @Test
    void eachVolumeWithALetterBecomesAnImageOfOneFile() throws Exception {
        pe.machine.fact("Win32_DiskDrive", "Index", 1L, "InterfaceType", "USB");
        pe.machine.abilities.volumes.addAll(List.of(volume(null, 1, Use.EFI, FileSystem.FAT32), volume("C:", 3, Use.PRIMARY, FileSystem.NTFS), volume("D:", 4, Use.PRIMARY, FileSystem.NTFS),
                volume("E:", 5, Use.PRIMARY, FileSystem.NONE), new Volume(Optional.of("F:"), 1, 1, Use.PRIMARY, FileSystem.NTFS, "STICK", 1, 1, false)));
        CaptureImage step = STEPS.createCaptureImage();
        step.setDestination("\\\\server\\share\\ref.wim");
        step.setAccount("CONTOSO\\cap");
        step.setPassword("%P%");
        step.setCreator("Ann");
        step.setVersion("1.2");
        pe.secret("P", "hunter22").succeeds(step);
        assertEquals(List.of("connect \\\\server\\share by CONTOSO\\cap", "capture C: to \\\\server\\share\\ref.wim Label[name=V3, description=, creator=Ann, version=1.2]",
                "capture D: to \\\\server\\share\\ref.wim appended Label[name=V4, description=, creator=Ann, version=1.2]"), pe.machine.done);
        assertFalse(pe.told().contains("hunter22"), pe::told);
    }

    @Test
    void withoutAnyVolumeNothingIsCaptured() throws Exception {
        CaptureImage step = STEPS.createCaptureImage();
        step.setDestination("D:\\ref.wim");
        pe.fails(0x80070490L, step);
    }

    @Test
    void toolsOfOldSystemsAreBrought() throws Exception {
        var step = STEPS.createInstallDeploymentTools();
        step.setPackage(system.files("sysprep"));
        system.succeeds(step);
        assertEquals(List.of("bring sysprep into C:\\Sysprep"), system.machine.done);
    }
}
