package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.base.HumanDuration;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.Shares;
import org.slipway.engine.target.Exit;
import org.slipway.model.Condition;
import org.slipway.model.ModelFactory;
import org.slipway.sequence.DynamicRule;
import org.slipway.sequence.SequenceFactory;
import org.slipway.steps.CommandLine;
import org.slipway.steps.ConnectNetworkFolder;
import org.slipway.steps.ExecutionPolicy;
import org.slipway.steps.JoinDomainOrWorkgroup;
import org.slipway.steps.RestartComputer;
import org.slipway.steps.RestartTarget;
import org.slipway.steps.RunPowerShell;
import org.slipway.steps.SetVariable;
import org.slipway.steps.StepsFactory;

class GeneralStepsTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;
    private final Bench pe = new Bench();
    private final Bench system = Bench.inSystem();

    private static CommandLine command(String line) {
        CommandLine step = STEPS.createCommandLine();
        step.setCommand(line);
        return step;
    }

    @Test
    void aCommandRunsInThePackagesFolderAndBelowItWhereStartInIsRelative() throws Exception {
        CommandLine step = command("setup.exe /q");
        step.setPackage(pe.files("tools"));
        pe.succeeds(step);
        assertEquals(Optional.of("C:\\Cache\\tools"), pe.machine.commands.getLast().folder());

        step.setStartIn("x64/bin");
        var again = new Bench();
        again.succeeds(step);
        assertEquals(Optional.of("C:\\Cache\\tools\\x64\\bin"), again.machine.commands.getLast().folder());
    }

    @Test
    void theLastThousandCharactersOfTheOutputGoToTheVariable() throws Exception {
        pe.machine.ends("tell", 0, "x".repeat(500) + "y".repeat(1000) + "\r\n");
        CommandLine step = command("tell");
        step.setOutputVariable("Told");
        pe.succeeds(step);
        assertEquals("y".repeat(1000), pe.variable("Told"));
    }

    @Test
    void aCommandFailsWithItsExitCodeUnlessThatMeansSuccess() throws Exception {
        pe.machine.ends("go", 17, "");
        pe.fails(17, command("go"));

        var other = new Bench();
        other.machine.ends("go", 17, "");
        CommandLine step = command("go");
        step.getSuccessCodes().addAll(List.of(0L, 17L));
        other.succeeds(step);
        assertEquals(17, other.ends().getLast().code());
    }

    @Test
    void aCommandIsGivenItsTimeAndFailsWhereItTakesMore() throws Exception {
        CommandLine step = command("wait");
        step.setTimeout(new HumanDuration(Duration.ofMinutes(15)));
        step.setContinueOnError(true);
        pe.machine.exits.put("wait", new Exit(0x800705B4L, true, "still waiting"));
        pe.succeeds(step, command("next"));

        assertEquals(15, pe.machine.commands.getFirst().timeout().orElseThrow().toMinutes());
        assertEquals(Optional.empty(), pe.machine.commands.getLast().timeout());
        assertEquals(Result.FAILED, pe.ends().getFirst().result());
        assertEquals(0x800705B4L, pe.ends().getFirst().code());
        assertTrue(pe.ends().getFirst().text().contains("15 min"), pe.ends().getFirst()::text);
        assertEquals(List.of("run wait", "run next"), pe.machine.done);
    }

    @Test
    void aCommandThatAsksForARestartGetsItInTheInstalledSystemOnly() throws Exception {
        system.machine.ends("go", 3010, "");
        system.succeeds(command("go"), command("next"));
        assertEquals(List.of("run go", "restart SYSTEM", "run next"), system.machine.done);

        pe.machine.ends("go", 3010, "");
        pe.succeeds(command("go"), command("next"));
        assertEquals(List.of("run go", "run next"), pe.machine.done);
    }

    @Test
    void anAccountIsRefusedInWindowsPeAndUsedInTheInstalledSystem() throws Exception {
        CommandLine step = command("go");
        step.setRunAsUser(true);
        step.setUserName("CONTOSO\\ann");
        step.setPassword("%Password%");
        step.setLoadProfile(true);
        pe.secret("Password", "hunter22").fails(0x80070032L, step);
        assertEquals(List.of(), pe.machine.done);

        system.secret("Password", "hunter22").succeeds(step);
        var account = system.machine.commands.getLast().user().orElseThrow();
        assertEquals("CONTOSO\\ann hunter22 true", account.name() + " " + account.password() + " " + account.loadProfile());
        assertFalse(system.told().contains("hunter22"), system::told);
    }

    @Test
    void theVariableForAnAccountWinsOverTheStep() throws Exception {
        CommandLine step = command("go");
        step.setRunAsUser(true);
        system.given("SMSTSRunCommandLineAsUser", "false").succeeds(step);
        assertEquals(Optional.empty(), system.machine.commands.getLast().user());
    }

    @Test
    void aCommandThatMayNotBeToldIsNotTold() throws Exception {
        pe.given("OSDDoNotLogCommand", "TRUE").succeeds(command("go secretly"));
        assertEquals("go secretly", pe.machine.commands.getLast().line());
        assertFalse(pe.told().contains("secretly"), pe::told);
    }

    @Test
    void aCommandThatWasBrokenOffIsNotRunTwice() throws Exception {
        pe.brokenOff(command("go"));
        assertEquals(List.of(), pe.machine.done);
    }

    @Test
    void aScriptOfAPackageRunsWithPolicyAndParametersThatAreNotTold() throws Exception {
        RunPowerShell step = STEPS.createRunPowerShell();
        step.setPackage(pe.files("scripts"));
        step.setScript("a b.ps1");
        step.setParameters("-Key 'abc'");
        pe.succeeds(step);
        assertEquals("powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy AllSigned -File \"C:\\Cache\\scripts\\a b.ps1\" -Key 'abc'",
                pe.machine.commands.getLast().line());
        assertFalse(pe.told().contains("abc"), pe::told);

        var open = new Bench().given("OSDLogPowerShellParameters", "TRUE");
        open.succeeds(step);
        assertTrue(open.said().contains("-Key 'abc'"), open::said);
    }

    @Test
    void aSecretInAVariableThatWinsOverAnOptionIsUsedAndNotTold() throws Exception {
        RunPowerShell step = STEPS.createRunPowerShell();
        step.setSource("Get-Date");
        step.setParameters("-Key none");
        pe.secret("StateKey", "hunter22").given("OSDRunPowerShellScriptParameters", "-Key %StateKey%").given("OSDLogPowerShellParameters", "TRUE").succeeds(step);
        assertTrue(pe.machine.commands.getLast().line().endsWith("-Key hunter22"), pe.machine.commands.getLast()::line);
        assertTrue(pe.told().contains("-Key %StateKey%"), pe::told);
        assertFalse(pe.told().contains("hunter22"), pe::told);
    }

    @Test
    void aScriptOfTheStepIsThereWhileItRunsAndGoneAfterwards() throws Exception {
        RunPowerShell step = STEPS.createRunPowerShell();
        step.setSource("Write-Output \"%Colour%\"");
        step.setExecutionPolicy(ExecutionPolicy.BYPASS);
        var seen = new StringBuilder();
        pe.machine.running = line -> pe.machine.files.forEach((path, bytes) -> seen.append(path).append('=').append(pe.machine.text(path)));
        pe.given("Colour", "red").succeeds(step);
        assertTrue(seen.toString().endsWith("script.ps1=\uFEFFWrite-Output \"red\""), seen::toString);
        assertEquals(Map.of(), pe.machine.files);
    }

    @Test
    void aScriptThatFailsIsGoneToo() throws Exception {
        RunPowerShell step = STEPS.createRunPowerShell();
        step.setSource("exit 3");
        pe.run(step);
        String line = pe.machine.commands.getLast().line();
        var failing = new Bench();
        failing.machine.ends(line, 3, "");
        failing.fails(3, step);
        assertEquals(Map.of(), failing.machine.files);
    }

    @Test
    void aStepWithoutAnyScriptSaysSo() throws Exception {
        assertTrue(pe.fails(0x80070057L, STEPS.createRunPowerShell()).contains("neither"));
    }

    @Test
    void aVariableIsSetDeletedAndNotSetWhereItIsTheEngines() throws Exception {
        SetVariable set = STEPS.createSetVariable();
        set.setVariable(" Colour ");
        set.setValue("%Base%ish");
        pe.given("Base", "red").succeeds(set);
        assertEquals("redish", pe.variable("colour"));

        SetVariable delete = STEPS.createSetVariable();
        delete.setVariable("Base");
        var second = new Bench().given("Base", "red");
        second.succeeds(delete);
        assertEquals("", second.variable("Base"));

        SetVariable own = STEPS.createSetVariable();
        own.setVariable("_SMSTSMake");
        own.setValue("x");
        new Bench().fails(0x80070057L, own);
        var toolkit = new Bench().toolkit();
        toolkit.succeeds(own);
        assertEquals("x", toolkit.variable("_SMSTSMake"));
    }

    @Test
    void theMachineIsLookedAtAndRulesThatHoldSetTheirVariables() throws Exception {
        pe.machine.fact("Win32_ComputerSystem", "Manufacturer", "Contoso", "Model", "C 100").fact("Win32_BIOS", "SerialNumber", "4711")
                .fact("Win32_NetworkAdapterConfiguration", "IPEnabled", true, "MACAddress", "00:11:22:33:44:55", "IPAddress", "10.0.0.5", "DefaultIPGateway", "10.0.0.1")
                .fact("Win32_NetworkAdapterConfiguration", "IPEnabled", false, "MACAddress", "00:00:00:00:00:01");
        var step = SequenceFactory.eINSTANCE.createSetDynamicVariables();
        var contoso = SequenceFactory.eINSTANCE.createMakeModelCondition();
        contoso.setMake("Cont*");
        step.getRules().add(rule("fits", contoso, "Fits", "yes"));
        var other = SequenceFactory.eINSTANCE.createMakeModelCondition();
        other.setMake("Fabrikam");
        step.getRules().add(rule("does not", other, "Other", "yes"));
        step.getRules().add(rule("always", null, "Always", "%_SMSTSModel%"));
        pe.succeeds(step);

        assertEquals("Contoso|C 100|4711|00:11:22:33:44:55|10.0.0.5|10.0.0.1", String.join("|", pe.variable("_SMSTSMake"), pe.variable("_SMSTSModel"),
                pe.variable("_SMSTSSerialNumber"), pe.variable("_SMSTSMacAddresses"), pe.variable("_SMSTSIPAddresses"), pe.variable("_SMSTSDefaultGateways")));
        assertEquals("yes", pe.variable("Fits"));
        assertEquals("", pe.variable("Other"));
        assertEquals("C 100", pe.variable("Always"));
    }

    @Test
    void aRuleSeesWhatTheStepHasFoundOutAndWhatRulesBeforeItHaveSet() throws Exception {
        pe.machine.fact("Win32_ComputerSystem", "Manufacturer", "Contoso", "Model", "C 100");
        var known = ModelFactory.eINSTANCE.createVariableCondition();
        known.setVariable("_SMSTSModel");
        known.setEquals("C 100");
        var set = ModelFactory.eINSTANCE.createVariableCondition();
        set.setVariable("Old");
        set.setEquals("after");
        var gone = ModelFactory.eINSTANCE.createVariableCondition();
        gone.setVariable("Gone");
        gone.setExists(false);
        var step = SequenceFactory.eINSTANCE.createSetDynamicVariables();
        step.getRules().add(rule("found out", known, "Old", "after"));
        step.getRules().add(rule("set before", set, "Copy", "%Old% the fact"));
        step.getRules().add(rule("deletes", null, "Gone", ""));
        step.getRules().add(rule("deleted before", gone, "Rest", "[%Gone%]"));
        pe.given("Old", "before").given("Gone", "here").succeeds(step);

        assertEquals("after the fact", pe.variable("Copy"));
        assertEquals("[%Gone%]", pe.variable("Rest"), "a name without a value stays as it is typed");
    }

    private static DynamicRule rule(String name, Condition when, String variable, String value) {
        DynamicRule rule = SequenceFactory.eINSTANCE.createDynamicRule();
        rule.setName(name);
        rule.setWhen(when);
        var text = ModelFactory.eINSTANCE.createStringVariable();
        text.setName(variable);
        text.setValue(value);
        rule.getVariables().add(text);
        return rule;
    }

    @Test
    void aRestartIntoTheBootImagePutsItOnTheDiskFirst() throws Exception {
        system.sequence.setBootImage(system.with(ModelFactory.eINSTANCE.createBootImage(), "boot"));
        RestartComputer step = STEPS.createRestartComputer();
        step.setTarget(RestartTarget.BOOT_IMAGE);
        system.succeeds(step);
        assertEquals(List.of("stage boot", "restart PE"), system.machine.done);
    }

    @Test
    void aMessageIsReadBeforeTheRestartForAsLongAsTheStepSays() throws Exception {
        RestartComputer step = STEPS.createRestartComputer();
        step.setMessage("Save your work");
        system.given("SMSTSRebootDelay", "7").succeeds(step);
        assertEquals(List.of("notice 60 Save your work", "restart SYSTEM"), system.machine.done);

        step.setMessageSeconds(0);
        var silent = Bench.inSystem().given("SMSTSRebootDelay", "7");
        silent.succeeds(step);
        assertEquals(List.of("restart SYSTEM"), silent.machine.done);
    }

    @Test
    void aVariableThatAsksForWindowsPeHasTheBootImagePutOnTheDiskToo() throws Exception {
        SetVariable ask = STEPS.createSetVariable();
        ask.setVariable("SMSTSRebootRequested");
        ask.setValue("WinPE");
        system.sequence.setBootImage(system.with(ModelFactory.eINSTANCE.createBootImage(), "pe"));
        system.succeeds(ask, command("next"));
        assertEquals(List.of("stage pe", "restart PE", "run next"), system.machine.done);

        var without = Bench.inSystem();
        without.fails(0x80070490L, ask);
        assertEquals(List.of(), without.machine.done);
    }

    @Test
    void withoutABootImageThereIsNoRestartIntoIt() throws Exception {
        RestartComputer step = STEPS.createRestartComputer();
        step.setTarget(RestartTarget.BOOT_IMAGE);
        assertTrue(system.fails(0x80070490L, step).contains("boot image"));
        assertEquals(List.of(), system.machine.done);
    }

    @Test
    void aRestartIntoTheSystemStagesNothingUnlessUefiIsPrepared() throws Exception {
        pe.succeeds(STEPS.createRestartComputer());
        assertEquals(List.of("restart SYSTEM"), pe.machine.done);

        var switching = new Bench().given("TSUEFIDrive", "S:");
        switching.succeeds(STEPS.createRestartComputer());
        assertEquals(List.of("stage for UEFI on S:", "restart SYSTEM"), switching.machine.done);
    }

    private static JoinDomainOrWorkgroup domain(String name) {
        JoinDomainOrWorkgroup step = STEPS.createJoinDomainOrWorkgroup();
        step.setDomain(name);
        step.setOrganizationalUnit("LDAP://OU=a,DC=b");
        step.setAccount("CONTOSO\\join");
        step.setPassword("%Join%");
        return step;
    }

    @Test
    void aDomainIsJoinedAndTheMachineRestarted() throws Exception {
        system.secret("Join", "hunter22").succeeds(domain("contoso.com"));
        assertEquals(List.of("join contoso.com", "restart SYSTEM"), system.machine.done);
        assertEquals(new Membership.Domain("contoso.com", "LDAP://OU=a,DC=b", "CONTOSO\\join", "hunter22"), system.machine.abilities.domains.getLast());
        assertFalse(system.told().contains("hunter22"), system::told);
    }

    @Test
    void aMemberStaysAsItIs() throws Exception {
        system.machine.abilities.membership = new Membership.State(true, "Contoso.com");
        system.secret("Join", "hunter22").succeeds(domain("contoso.com"));
        assertEquals(List.of(), system.machine.done);
        assertEquals(Result.SKIPPED, system.result());
    }

    @Test
    void aJoinThatWasBrokenOffBehindTheJoinIsNotRepeatedButRestarted() throws Exception {
        system.machine.abilities.membership = new Membership.State(true, "contoso.com");
        system.secret("Join", "hunter22").brokenOff(domain("contoso.com"));
        assertEquals(List.of("restart SYSTEM"), system.machine.done);
    }

    @Test
    void aDomainIsLeftForAWorkgroupByTheAccount() throws Exception {
        system.machine.abilities.membership = new Membership.State(true, "contoso.com");
        JoinDomainOrWorkgroup step = domain("unused");
        step.setJoin(org.slipway.steps.Membership.WORKGROUP);
        step.setWorkgroup("LAB");
        step.setSkipRestart(true);
        system.secret("Join", "hunter22").succeeds(step);
        assertEquals(List.of("join workgroup LAB leaving contoso.com"), system.machine.done);
    }

    @Test
    void aDomainWithoutAnAccountIsNotJoined() throws Exception {
        JoinDomainOrWorkgroup step = domain("contoso.com");
        step.setAccount(" ");
        assertTrue(system.secret("Join", "hunter22").fails(0x80070057L, step).contains("account"));
    }

    @Test
    void aSharedFolderIsConnectedAndXIsNever() throws Exception {
        ConnectNetworkFolder step = STEPS.createConnectNetworkFolder();
        step.setPath("\\\\server\\share");
        step.setDrive("z:");
        step.setAccount("CONTOSO\\ann");
        step.setPassword("%P%");
        pe.secret("P", "hunter22").succeeds(step);
        assertEquals(List.of("connect \\\\server\\share as Z: by CONTOSO\\ann"), pe.machine.done);

        step.setDrive("X:");
        assertTrue(new Bench().secret("P", "hunter22").fails(0x80070057L, step).contains("Windows PE"));
        step.setDrive("Z:");
        step.setPath("C:\\here");
        new Bench().secret("P", "hunter22").fails(0x80070057L, step);
    }

    @Test
    void aTargetThatCannotDoItIsToldInPlainWords() throws Exception {
        ConnectNetworkFolder step = STEPS.createConnectNetworkFolder();
        step.setPath("\\\\server\\share");
        pe.machine.without.add(Shares.class);
        assertTrue(pe.fails(0x80070032L, step).contains("“fake” cannot connect shared folders"));
    }
}
