package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Encryption.State;
import org.slipway.engine.variables.Value;
import org.slipway.steps.DisableBitLocker;
import org.slipway.steps.DiskType;
import org.slipway.steps.EnableBitLocker;
import org.slipway.steps.FileSystem;
import org.slipway.steps.KeyProtector;
import org.slipway.steps.Partition;
import org.slipway.steps.PartitionDisk;
import org.slipway.steps.PartitionType;
import org.slipway.steps.PreprovisionBitLocker;
import org.slipway.steps.SizeUnit;
import org.slipway.steps.StepsFactory;

class DiskStepsTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;

    private final Bench pe = new Bench();
    private final Bench system = Bench.inSystem();

    private static Partition partition(String name, PartitionType type, FileSystem fileSystem, Long size, SizeUnit unit, boolean letter) {
        Partition partition = STEPS.createPartition();
        partition.setName(name);
        partition.setType(type);
        partition.setFileSystem(fileSystem);
        partition.setSize(size);
        partition.setUnit(unit);
        partition.setAssignLetter(letter);
        return partition;
    }

    static PartitionDisk usual() {
        PartitionDisk step = STEPS.createPartitionDisk();
        step.getPartitions().add(partition("EFI", PartitionType.EFI, FileSystem.FAT32, 499L, SizeUnit.MB, false));
        step.getPartitions().add(partition("MSR", PartitionType.MSR, FileSystem.NTFS, 128L, SizeUnit.MB, true));
        Partition windows = partition("Windows", PartitionType.PRIMARY, FileSystem.NTFS, 99L, SizeUnit.PERCENT, true);
        windows.setLetterVariable("OSDisk");
        step.getPartitions().add(windows);
        step.getPartitions().add(partition("Recovery", PartitionType.RECOVERY, FileSystem.NTFS, null, SizeUnit.MB, false));
        return step;
    }

    @Test
    void aDiskIsDividedAsTheStepSaysAndLettersGoToTheirVariables() throws Exception {
        pe.succeeds(usual());

        List<Disks.Part> parts = pe.machine.abilities.layouts.getFirst().parts();
        assertEquals(List.of(new Share.Bytes(499L << 20), new Share.Bytes(128L << 20), new Share.Percent(99), new Share.Rest()), parts.stream().map(Disks.Part::share).toList());
        assertEquals(List.of(Use.EFI, Use.MSR, Use.PRIMARY, Use.RECOVERY), parts.stream().map(Disks.Part::use).toList());
        assertEquals(Disks.FileSystem.NONE, parts.get(1).fileSystem());
        assertFalse(parts.get(1).letter());
        assertEquals("C:", pe.variable("OSDisk"));
    }

    @Test
    void aDiskThatWasDividedBeforeTheRunBrokeOffIsNotEmptiedOnceMore() throws Exception {
        var unbroken = new Bench();
        unbroken.succeeds(usual());
        pe.machine.abilities.disks.addAll(unbroken.machine.abilities.disks);
        pe.machine.abilities.volumes.addAll(unbroken.machine.abilities.volumes);

        pe.brokenOff(usual());

        assertEquals(List.of(), pe.machine.done);
        assertEquals(Result.DONE, pe.result());
        assertEquals("C:", pe.variable("OSDisk"));
    }

    @Test
    void aDiskThatAnotherRunDividedIsDividedAnew() throws Exception {
        pe.machine.abilities.disks.add(new Disks.Disk(0, 256L << 30, Optional.of(Disks.Style.GPT), Optional.of(new UUID(1, 2))));
        pe.brokenOff(usual());
        assertEquals(List.of("partition 0 GPT"), pe.machine.done);
    }

    @Test
    void aPartitionOfNoSizeIsRefused() throws Exception {
        PartitionDisk step = usual();
        step.getPartitions().get(2).setSize(101L);
        pe.fails(0x80070057L, step);
        assertEquals(List.of(), pe.machine.done);
    }

    @Test
    void aDiskBecomesDynamic() throws Exception {
        var step = STEPS.createConvertDisk();
        step.setDisk(1);
        pe.succeeds(step);
        assertEquals(List.of("dynamic 1"), pe.machine.done);
    }

    private static EnableBitLocker enable(KeyProtector protector) {
        EnableBitLocker step = STEPS.createEnableBitLocker();
        step.setProtector(protector);
        return step;
    }

    @Test
    void theSystemsDriveIsProtectedAndWaitedForIfAsked() throws Exception {
        EnableBitLocker step = enable(KeyProtector.TPM_AND_PIN);
        step.setPin("%Pin%");
        step.setWaitForEncryption(true);
        system.secret("Pin", "12345678").secret("Recovery", "111111-222222");
        system.given.put("OSDBitLockerRecoveryPassword", Value.secret("111111-222222", "Recovery"));
        system.succeeds(step);

        assertEquals(List.of("protect C: by TPM_AND_PIN", "await C:"), system.machine.done);
        var protecting = system.machine.abilities.protecting.getFirst();
        assertEquals("12345678", protecting.pin().orElseThrow().text());
        assertEquals("111111-222222", protecting.recoveryPassword().orElseThrow().text());
        assertFalse(system.told().contains("12345678") || system.told().contains("111111-222222"), system::told);
    }

    @Test
    void aPinIsNeededForTpmAndPin() throws Exception {
        assertTrue(system.fails(0x80070057L, enable(KeyProtector.TPM_AND_PIN)).contains("PIN"));
    }

    @Test
    void aMachineWithoutTpmFailsOrIsPassedOver() throws Exception {
        system.machine.abilities.tpm = false;
        system.fails(0x8028400FL, enable(KeyProtector.TPM));

        var passing = Bench.inSystem();
        passing.machine.abilities.tpm = false;
        EnableBitLocker step = enable(KeyProtector.TPM);
        step.setSkipWithoutTpm(true);
        passing.succeeds(step);
        assertEquals(Result.SKIPPED, passing.result());
        assertTrue(passing.said().contains("11912"));
    }

    @Test
    void theStartKeyGoesToTheFirstDriveThatCanBePulledOut() throws Exception {
        system.fails(0x80070490L, enable(KeyProtector.USB_KEY));

        var plugged = Bench.inSystem();
        plugged.machine.abilities.tpm = false;
        plugged.machine.fact("Win32_LogicalDisk", "DeviceID", "C:", "DriveType", 3L).fact("Win32_LogicalDisk", "DeviceID", "F:", "DriveType", 2L);
        plugged.succeeds(enable(KeyProtector.USB_KEY));
        assertEquals(Optional.of("F:"), plugged.machine.abilities.protecting.getFirst().keyDrive());
    }

    @Test
    void aDriveThatWasProtectedBeforeTheRunBrokeOffIsLeftAlone() throws Exception {
        system.machine.abilities.encryption.put("C:", new State(0.2, true, false));
        system.brokenOff(enable(KeyProtector.TPM));
        assertEquals(List.of(), system.machine.done);

        EnableBitLocker waiting = enable(KeyProtector.TPM);
        waiting.setWaitForEncryption(true);
        var again = Bench.inSystem();
        again.machine.abilities.encryption.put("C:", new State(0.2, true, false));
        again.brokenOff(waiting);
        assertEquals(List.of("protect C: by TPM", "await C:"), again.machine.done);
    }

    @Test
    void protectionIsSuspendedAndTheOverrideWins() throws Exception {
        DisableBitLocker step = STEPS.createDisableBitLocker();
        step.setRestarts(3);
        step.setDrive("d");
        system.succeeds(step);
        assertEquals(List.of("suspend D: for 3"), system.machine.done);

        var endless = Bench.inSystem().given("OSDBitLockerRebootCountOverride", "0");
        endless.succeeds(step);
        assertEquals(List.of("suspend D: for 0"), endless.machine.done);
    }

    @Test
    void theDriveOfTheSystemToComeIsEncryptedBeforehand() throws Exception {
        PreprovisionBitLocker step = STEPS.createPreprovisionBitLocker();
        step.setDisk(0);
        step.setFullDisk(true);
        pe.succeeds(usual(), step);
        assertEquals("encrypt C: fully SYSTEM_DEFAULT", pe.machine.done.getLast());

        var without = new Bench();
        without.machine.abilities.tpm = false;
        without.succeeds(step);
        assertEquals(Result.SKIPPED, without.result());
    }

    @Test
    void aDiskOfAnOldSequenceBecomesDynamicBehindItsPartitions() throws Exception {
        PartitionDisk step = usual();
        step.setDiskType(DiskType.DYNAMIC);
        pe.succeeds(step);
        assertEquals(List.of("partition 0 GPT", "dynamic 0"), pe.machine.done);
    }

    @Test
    void theToolkitsRulesSayWhatUnlocksTheDriveOrThatNothingIsDone() throws Exception {
        system.toolkit().given("BDEInstall", "TPMPin").secret("BDEPin", "12345678").succeeds(enable(KeyProtector.TPM));
        assertEquals(List.of("protect C: by TPM_AND_PIN"), system.machine.done);

        var suppressed = Bench.inSystem().toolkit().given("BDEInstallSuppress", "YES");
        suppressed.succeeds(enable(KeyProtector.TPM));
        assertEquals(Result.SKIPPED, suppressed.result());
    }
}
