package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.machine.Encryption.RecoveryTo;
import org.slipway.engine.machine.Membership;
import org.slipway.model.Package;
import org.slipway.steps.EnableBitLocker;
import org.slipway.steps.Partition;
import org.slipway.steps.PartitionDisk;
import org.slipway.steps.PartitionStyle;
import org.slipway.steps.RestartComputer;
import org.slipway.steps.RestartTarget;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.toolkit.DestinationChoice;
import org.slipway.steps.toolkit.InstallOperatingSystem;
import org.slipway.steps.toolkit.ToolkitFactory;

/** Templates of the toolkit have steps before the image that Configuration Manager has behind it, and count on what its client sets. */
class ToolkitOrderTest {
    private static final ToolkitFactory TOOLKIT = ToolkitFactory.eINSTANCE;
    private static final long GB = 1L << 30;

    private final Bench pe = new Bench().toolkit().given("DeployRoot", "Z:\\Deploy");
    private final Bench system = Bench.inSystem().toolkit().given("DeployRoot", "Z:\\Deploy");

    private static Volume volume(String letter, int partition, long size) {
        return new Volume(Optional.of(letter), 0, partition, Use.PRIMARY, FileSystem.NTFS, "", size, size, false);
    }

    /** A small partition that the disk starts from, with a letter, and one for the system. */
    private Bench divided() {
        pe.machine.abilities.volumes.add(volume("C:", 1, GB / 2));
        pe.machine.abilities.volumes.add(volume("D:", 2, 200 * GB));
        return pe;
    }

    private InstallOperatingSystem install() {
        InstallOperatingSystem step = TOOLKIT.createInstallOperatingSystem();
        step.setImage(pe.files("windows-11"));
        step.setDestinationType(DestinationChoice.NEXT_PARTITION);
        return step;
    }

    private static RestartComputer restart() {
        RestartComputer step = StepsFactory.eINSTANCE.createRestartComputer();
        step.setTarget(RestartTarget.BOOT_IMAGE);
        return step;
    }

    @Test
    void scriptsAreCopiedToWhereTheSystemWillBe() throws Exception {
        divided().machine.file("Z:\\Deploy\\Scripts\\LiteTouch.wsf", "x");
        pe.succeeds(TOOLKIT.createCopyScripts());
        assertEquals("x", pe.machine.text("D:\\MININT\\Scripts\\LiteTouch.wsf"));
    }

    @Test
    void whatAStepNotedOfTheSystemsVolumeCounts() throws Exception {
        divided().machine.file("Z:\\Deploy\\Scripts\\LiteTouch.wsf", "x");
        pe.given("OSDisk", "C:").succeeds(TOOLKIT.createCopyScripts());
        assertEquals("x", pe.machine.text("C:\\MININT\\Scripts\\LiteTouch.wsf"));
    }

    @Test
    void withoutAFormattedVolumeScriptsHaveNowhereToGo() throws Exception {
        assertTrue(pe.fails(0x80070490L, TOOLKIT.createCopyScripts()).contains("behind the one that partitions the disk"));
    }

    @Test
    void aDiskToStartFromIsDividedForUefiWhereTheMachineHasIt() throws Exception {
        PartitionDisk step = StepsFactory.eINSTANCE.createPartitionDisk();
        step.setStyle(PartitionStyle.MBR);
        Partition windows = StepsFactory.eINSTANCE.createPartition();
        windows.setName("Windows");
        windows.setBootable(true);
        windows.setLetterVariable("OSDisk");
        step.getPartitions().add(windows);
        pe.succeeds(step);
        assertEquals(List.of(Use.EFI, Use.MSR, Use.PRIMARY), pe.machine.abilities.layouts.getFirst().parts().stream().map(Part::use).toList());
        assertEquals("C:", pe.variable("OSDisk"), "the letter of the last part");
    }

    @Test
    void whatIsConfiguredBeforeTheImageIsInTheAnswersOfTheSystemThatComes() throws Exception {
        divided().given("OSDComputerName", "PC-1").succeeds(TOOLKIT.createConfigure(), install());
        assertTrue(pe.machine.text("D:\\Windows\\Panther\\Unattend\\Unattend.xml").contains("<ComputerName>PC-1<"), pe.machine.files::toString);
    }

    @Test
    void packagesThatAreAskedForBeforeTheImageAreAddedBehindIt() throws Exception {
        Package update = divided().files("update");
        var patches = TOOLKIT.createInstallUpdatesOffline();
        patches.setPackage(update);
        pe.succeeds(patches, install());
        assertEquals(List.of("apply windows-11 1 to D: wiped keeping [D:\\MININT]", "bring update", "packages [C:\\Cache\\update] to D:"),
                pe.machine.done.stream().filter(each -> !each.startsWith("write")).toList());
    }

    @Test
    void aRestartIsAPlainOneAndTheNewSystemKnowsWhatItsFirstStartShallDo() throws Exception {
        divided().machine.abilities.general.add("D:");
        pe.machine.starting = next -> pe.machine.pe = false;
        pe.succeeds(install(), restart());
        assertEquals(List.of("first start of D: with D:\\Windows\\Panther\\Unattend\\Unattend.xml", "restart DEFAULT"), pe.machine.done.subList(2, 4));
    }

    @Test
    void aMachineWithoutADomainIsEncryptedThoughNoDirectoryKeepsItsPassword() throws Exception {
        EnableBitLocker step = StepsFactory.eINSTANCE.createEnableBitLocker();
        system.machine.abilities.membership = new Membership.State(false, "WORKGROUP");
        system.succeeds(step);
        assertEquals(RecoveryTo.NOWHERE, system.machine.abilities.protecting.getFirst().recovery());
        assertTrue(system.said().contains("no directory keeps the recovery password"), system::said);
    }

    @Test
    void aWindowsPeThatWasPutOnTheDiskIsWhatStarts() throws Exception {
        system.sequence.setBootImage(system.files("pe"));
        system.succeeds(TOOLKIT.createApplyWindowsPe(), restart());
        assertEquals(List.of("stage pe", "restart PE"), system.machine.done);
    }

    @Test
    void whatTheToolkitsClientSetsIsThereBeforeTheFirstStep() throws Exception {
        divided().succeeds(install());
        assertEquals("VALIDATION NEWCOMPUTER UNC Z:\\Deploy\\Scripts test", String.join(" ", List.of(pe.variable("PHASE"), pe.variable("DeploymentType"),
                pe.variable("DeploymentMethod"), pe.variable("ScriptRoot"), pe.variable("TaskSequenceID"))));

        system.given("ScriptRoot", "Y:\\S").given("phase", "STATERESTORE").succeeds(TOOLKIT.createNextPhase());
        assertEquals("STATERESTORE CUSTOM Y:\\S", String.join(" ", List.of(system.variable("PHASE"), system.variable("DeploymentType"), system.variable("ScriptRoot"))));
    }

    @Test
    void theTypeOfADeploymentFollowsFromWhatRunsAndWhatTheSequenceDoes() throws Exception {
        var capture = StepsFactory.eINSTANCE.createCaptureUserState();
        capture.setName("Save");
        system.run(capture);
        assertEquals("REPLACE", system.variable("DeploymentType"));

        var off = install();
        off.setName("Off");
        off.setEnabled(false);
        Bench refresh = Bench.inSystem().toolkit();
        refresh.run(off, capture);
        assertEquals("REPLACE", refresh.variable("DeploymentType"));
        off.setEnabled(true);
        Bench other = Bench.inSystem().toolkit();
        other.run(capture, off);
        assertEquals("REFRESH", other.variable("DeploymentType"));
    }

    @Test
    void otherSequencesHaveNoSuchClientAndAMachineOfMetalNoAssumedShare() throws Exception {
        var plain = new Bench();
        plain.succeeds(TOOLKIT.createNextPhase());
        assertEquals("VALIDATION", plain.variable("PHASE"));
        assertFalse(plain.told().contains("TaskSequenceID"), plain::told);

        assertTrue(new Bench().toolkit().fails(0x80070057L, TOOLKIT.createCopyScripts()).contains("Set it to the deployment share"));
    }
}
