package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;
import org.slipway.engine.target.Exit;
import org.slipway.steps.CaptureMode;
import org.slipway.steps.CaptureUserState;
import org.slipway.steps.FileAccess;
import org.slipway.steps.RequestStateStore;
import org.slipway.steps.RestoreUserState;
import org.slipway.steps.StateRequest;
import org.slipway.steps.StepsFactory;

class StateStepsTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;

    private final Bench system = Bench.inSystem();

    private static CaptureUserState capture(Bench bench) {
        CaptureUserState step = STEPS.createCaptureUserState();
        step.setPackage(bench.files("usmt"));
        return step;
    }

    private static RestoreUserState restore(Bench bench) {
        RestoreUserState step = STEPS.createRestoreUserState();
        step.setPackage(bench.files("usmt"));
        return step;
    }

    @Test
    void aStoreIsRequestedUsedAndReleased() throws Exception {
        RequestStateStore request = STEPS.createRequestStateStore();
        request.setRetryCount(5);
        request.setRetrySeconds(20);
        request.setNetworkAccessAccount(true);
        system.succeeds(request, capture(system), STEPS.createReleaseStateStore());
        assertEquals(List.of("request a store to save 5 20 by network account", "bring usmt", "save state to \\\\smp\\store$\\1", "release \\\\smp\\store$\\1"), system.machine.done);
        assertEquals("C:\\_SMSTaskSequence\\UserState", system.variable("_SMSTSUserStatePath"), "no store on the machine takes the usual one's place");

        request.setRequest(StateRequest.RESTORE);
        var back = Bench.inSystem();
        back.succeeds(request);
        assertTrue(back.machine.done.getFirst().contains("to restore"));
    }

    @Test
    void stateIsSavedAsTheStepSays() throws Exception {
        CaptureUserState step = capture(system);
        step.setMode(CaptureMode.CUSTOM);
        step.setConfigFiles("MigApp.xml, MigUser.xml");
        step.setVerboseLog(true);
        step.setSkipEncryptedFiles(true);
        step.setFileAccess(FileAccess.SHADOW_COPY);
        step.setHardLinks(true);
        step.setOptions("/uel:30");
        system.given("OSDStateStorePath", "C:\\UserState").succeeds(step, restore(system));

        var saving = system.machine.abilities.savings.getFirst();
        assertEquals(List.of("MigApp.xml", "MigUser.xml"), saving.rules());
        assertTrue(saving.verbose() && saving.withoutEncrypted() && saving.despiteLocked() && saving.shadowCopy() && saving.hardLinks());
        assertEquals("C:\\Cache\\usmt C:\\UserState /uel:30", saving.tool() + " " + saving.store() + " " + saving.further());
        assertEquals("C:\\UserState", system.variable("_SMSTSUserStatePath"));
        assertTrue(system.machine.abilities.restorings.getFirst().hardLinks(), "what was saved by links is restored by links");
    }

    @Test
    void aStoreMustBeAFolder() throws Exception {
        assertTrue(system.fails(0x80070057L, capture(system)).contains("OSDStateStorePath"));
        var drive = Bench.inSystem().given("OSDStateStorePath", "D:\\");
        assertTrue(drive.fails(34, capture(drive)).contains("folder"));
        var links = Bench.inSystem().given("OSDStateStorePath", "\\\\server\\share\\x");
        CaptureUserState step = capture(links);
        step.setHardLinks(true);
        links.fails(0x80070057L, step);
    }

    @Test
    void filesThatWereLeftOutAreAFailureOnlyWhereTheStepDoesNotGoOn() throws Exception {
        system.machine.abilities.exit = new Exit(61, false, "");
        system.given("OSDStateStorePath", "C:\\UserState").succeeds(capture(system));

        var strict = Bench.inSystem().given("OSDStateStorePath", "C:\\UserState");
        strict.machine.abilities.exit = new Exit(61, false, "");
        CaptureUserState step = capture(strict);
        step.setContinueOnLockedFiles(false);
        strict.fails(61, step);
        assertEquals("C:\\_SMSTaskSequence\\UserState", strict.variable("_SMSTSUserStatePath"));
    }

    @Test
    void inWindowsPeTheStateOfTheSystemOnTheDiskIsSaved() throws Exception {
        var pe = new Bench().given("OSDStateStorePath", "D:\\UserState");
        pe.machine.abilities.volumes.add(new Volume(Optional.of("D:"), 0, 3, Use.PRIMARY, FileSystem.NTFS, "", 1, 1, true));
        CaptureUserState step = capture(pe);
        step.setOffline(true);
        pe.succeeds(step);
        assertEquals(Optional.of("D:"), pe.machine.abilities.savings.getFirst().offline());

        CaptureUserState running = capture(system);
        running.setOffline(true);
        system.given("OSDStateStorePath", "C:\\UserState").fails(0x80070032L, running);
    }

    @Test
    void localAccountsComeBackWithAPasswordThatIsNeverTold() throws Exception {
        RestoreUserState step = restore(system);
        step.setLocalAccounts(true);
        step.setLocalAccountPassword("%P%");
        system.given("OSDStateStorePath", "C:\\UserState").secret("P", "hunter22").succeeds(step);
        assertEquals("hunter22", system.machine.abilities.restorings.getFirst().accounts().orElseThrow().text());
        assertFalse(system.told().contains("hunter22"), system::told);

        var without = Bench.inSystem().given("OSDStateStorePath", "C:\\UserState");
        RestoreUserState other = restore(without);
        other.setLocalAccounts(true);
        without.fails(0x80070057L, other);
    }

    @Test
    void theToolkitKnowsTheStoreByItsOwnVariables() throws Exception {
        system.toolkit().given("UDShare", "\\\\server\\state").given("UDDir", "pc-17").given("DeployRoot", "\\\\server\\deploy$").succeeds(STEPS.createCaptureUserState());
        var saving = system.machine.abilities.savings.getFirst();
        assertEquals("\\\\server\\state\\pc-17", saving.store());
        assertEquals("\\\\server\\deploy$\\Tools\\x64\\USMT5", saving.tool());
        assertFalse(saving.hardLinks());

        var local = Bench.inSystem().toolkit().given("UserDataLocation", "AUTO").given("DeployRoot", "D:\\Deploy");
        local.succeeds(STEPS.createCaptureUserState());
        assertEquals("C:\\MININT\\StateStore", local.machine.abilities.savings.getFirst().store());
        assertTrue(local.machine.abilities.savings.getFirst().hardLinks());

        var none = Bench.inSystem().toolkit().given("UserDataLocation", "NONE");
        none.succeeds(STEPS.createCaptureUserState());
        assertEquals(Result.SKIPPED, none.result());
    }
}
