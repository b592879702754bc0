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
import org.slipway.engine.machine.Encryption.State;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.Software.Installed;
import org.slipway.engine.target.RegistryValue;
import org.slipway.model.ModelFactory;
import org.slipway.model.RegistryType;
import org.slipway.sequence.Step;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.SystemType;
import org.slipway.steps.toolkit.ConfigureAdds;
import org.slipway.steps.toolkit.ConfigureDhcp;
import org.slipway.steps.toolkit.ControllerRole;
import org.slipway.steps.toolkit.DestinationChoice;
import org.slipway.steps.toolkit.InstallOperatingSystem;
import org.slipway.steps.toolkit.InstallRoles;
import org.slipway.steps.toolkit.JoinRecovery;
import org.slipway.steps.toolkit.NewDomain;
import org.slipway.steps.toolkit.RunToolkitPowerShell;
import org.slipway.steps.toolkit.ToolkitFactory;
import org.slipway.steps.toolkit.UninstallRoles;
import org.slipway.steps.toolkit.Validate;

class ToolkitStepsTest {
    private static final ToolkitFactory TOOLKIT = ToolkitFactory.eINSTANCE;
    private static final String ANSWERS = "C:\\Windows\\Panther\\Unattend\\Unattend.xml";

    private final Bench pe = new Bench().toolkit().given("DeployRoot", "Z:\\Deploy");
    private final Bench system = Bench.inSystem().toolkit().given("DeployRoot", "Z:\\Deploy");

    private static Bench good(Bench bench) {
        bench.machine.fact("Win32_ComputerSystem", "TotalPhysicalMemory", 4L << 30).fact("Win32_Processor", "MaxClockSpeed", 2000L).fact("Win32_OperatingSystem", "ProductType", 1L)
                .fact("Win32_DiskDrive", "Size", 100L << 30, "InterfaceType", "SCSI").fact("Win32_DiskDrive", "Size", 900L << 30, "InterfaceType", "USB");
        return bench;
    }

    @Test
    void aMachineThatIsGoodEnoughPassesAndOneThatIsNotFailsWithAllReasons() throws Exception {
        Validate step = TOOLKIT.createValidate();
        step.setImageSize(60_000);
        step.setVerifySystem(SystemType.CLIENT);
        good(system).given("OSInstall", "Y").succeeds(step);

        step.setMemory(8192);
        step.setImageSize(200_000);
        step.setVerifySystem(SystemType.SERVER);
        String told = good(Bench.inSystem().toolkit().given("OSInstall", "N")).fails(4316, step);
        for (String part : List.of("4096 MB of memory", "200000", "client system", "OSInstall")) {
            assertTrue(told.contains(part), told);
        }
    }

    private static InstallOperatingSystem install(Bench bench) {
        InstallOperatingSystem step = TOOLKIT.createInstallOperatingSystem();
        step.setImage(bench.files("windows-11"));
        bench.machine.abilities.volumes.add(new Volume(Optional.of("C:"), 0, 1, Use.PRIMARY, FileSystem.NTFS, "", 1, 1, false));
        bench.machine.abilities.volumes.add(new Volume(Optional.of("D:"), 0, 2, Use.PRIMARY, FileSystem.NTFS, "", 1, 1, false));
        return step;
    }

    @Test
    void theSystemOfTheShareGoesOntoTheDiskWithTheSequencesAnswers() throws Exception {
        pe.machine.file("Z:\\Deploy\\Control\\W11\\Unattend.xml", "<unattend><settings pass=\"specialize\"><component name=\"Microsoft-Windows-Shell-Setup\"><CopyProfile>true</CopyProfile></component></settings></unattend>");
        pe.given("TaskSequenceID", "W11").given("ImageIndex", "4").succeeds(install(pe));
        assertEquals("apply windows-11 4 to C: wiped keeping [C:\\MININT]", pe.machine.done.getFirst());
        assertEquals("C: C:", pe.variable("OSDTargetSystemDrive") + " " + pe.variable("OSDisk"));
        assertTrue(pe.machine.text(ANSWERS).contains("<CopyProfile>true</CopyProfile>"));
    }

    @Test
    void onlyTheWayThatIsChosenLeadsToTheDestination() throws Exception {
        InstallOperatingSystem step = install(pe);
        step.setDisk(0);
        step.setPartition(1);
        step.setDestinationVariable("Where");
        step.setDestinationType(DestinationChoice.VARIABLE);
        pe.given("Where", "D:").succeeds(step);
        assertEquals("D:", pe.variable("OSDisk"));

        assertTrue(system.fails(0x80070032L, install(system)).contains("runs from"));
    }

    @Test
    void variablesOfTheRulesStandInTheAnswerFile() throws Exception {
        pe.given("OSDTargetSystemDrive", "C:").given("OSDComputerName", "PC-1").given("FullName", "Ann").given("OrgName", "Contoso").given("TimeZoneName", "UTC").given("UILanguage", "de-DE")
                .given("KeyboardLocale", "0407:00000407").given("JoinDomain", "contoso.com").given("DomainAdmin", "join").given("DomainAdminDomain", "CONTOSO").given("MachineObjectOU", "OU=x")
                .secret("DomainAdminPassword", "hunter22").secret("AdminPassword", "hunter33").succeeds(TOOLKIT.createConfigure());
        String written = pe.machine.text(ANSWERS);
        for (String part : List.of("<ComputerName>PC-1<", "<RegisteredOwner>Ann<", "<TimeZone>UTC<", "<UILanguage>de-DE<", "<InputLocale>0407:00000407<", "<JoinDomain>contoso.com<", "<Username>join<",
                "<Domain>CONTOSO<", "<MachineObjectOU>OU=x<", "<Password>hunter22<", "<PlainText>false<")) {
            assertTrue(written.contains(part), part + " in " + written);
        }
        assertFalse(written.contains("hunter33"), "passwords of local accounts are hidden");
        assertFalse(pe.told().contains("hunter"), pe::told);
    }

    @Test
    void aDomainThatWasNotJoinedIsJoinedByTheVariables() throws Exception {
        var step = TOOLKIT.createRecoverFromDomainJoin();
        system.given("JoinDomain", "contoso.com").given("DomainAdmin", "join").secret("DomainAdminPassword", "hunter22").succeeds(step);
        assertEquals(List.of("join contoso.com", "restart SYSTEM"), system.machine.done);
        assertEquals("contoso.com\\join", system.machine.abilities.domains.getFirst().account());

        var member = Bench.inSystem().toolkit().given("JoinDomain", "contoso.com");
        member.machine.abilities.membership = new Membership.State(true, "contoso.com");
        member.succeeds(step);
        assertEquals(Result.SKIPPED, member.result());

        step.setRecovery(JoinRecovery.FAIL);
        Bench.inSystem().toolkit().given("JoinDomain", "contoso.com").fails(1355, step);
    }

    @Test
    void aScriptOfTheShareRuns() throws Exception {
        RunToolkitPowerShell step = TOOLKIT.createRunToolkitPowerShell();
        step.setScript("%SCRIPTROOT%\\Custom\\a.ps1");
        step.setParameters("-X 1");
        system.succeeds(step);
        assertEquals("powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File \"Z:\\Deploy\\Scripts\\Custom\\a.ps1\" -X 1", system.machine.commands.getFirst().line());
    }

    @Test
    void rolesComeAndGoByTheirNamesAndRestartWhereTheyMust() throws Exception {
        InstallRoles install = TOOLKIT.createInstallRoles();
        install.setRoles("Web-Server, DHCP");
        install.setFeatures("Telnet-Client,DHCP");
        system.machine.abilities.installed = new Installed(true, List.of());
        system.succeeds(install);
        assertEquals(List.of("add [Web-Server, DHCP, Telnet-Client]", "restart SYSTEM"), system.machine.done);

        UninstallRoles uninstall = TOOLKIT.createUninstallRoles();
        uninstall.setRoleServices("Web-Ftp-Server");
        uninstall.setCompletely(true);
        var other = Bench.inSystem();
        other.succeeds(uninstall);
        assertEquals(List.of("remove [Web-Ftp-Server] with files"), other.machine.done);
    }

    private String script(Bench bench, Step step) throws Exception {
        var seen = new StringBuilder();
        bench.machine.running = line -> bench.machine.files.keySet().stream().filter(path -> path.endsWith("server.ps1")).forEach(path -> seen.append(bench.machine.text(path)));
        bench.succeeds(step);
        assertTrue(bench.machine.files.keySet().stream().noneMatch(path -> path.endsWith(".ps1")), "the script is gone");
        return seen.toString();
    }

    @Test
    void aServerBecomesADomainControllerAndItsSecretsStandInNoFile() throws Exception {
        ConfigureAdds step = TOOLKIT.createConfigureAdds();
        step.setReplicaOrNewDomain(ControllerRole.DOMAIN);
        step.setNewDomain(NewDomain.FOREST);
        step.setNewDomainDnsName("corp.contoso's.com");
        step.setNetBiosName("CORP");
        step.setForestLevel(7);
        step.setSafeModePassword("%Safe%");
        step.setConfigureDns(true);
        system.secret("Safe", "hunter22");
        String script = script(system, step);
        assertTrue(script.contains("Install-ADDSForest -DomainName 'corp.contoso''s.com' -ForestMode 7 -DomainNetbiosName 'CORP' -NoRebootOnCompletion -Force -SafeModeAdministratorPassword"
                + " (ConvertTo-SecureString $env:SLIPWAY_SAFE_MODE -AsPlainText -Force) -InstallDns"), script);
        assertFalse(script.contains("hunter22"));
        assertEquals(Map.of("SLIPWAY_SAFE_MODE", "hunter22"), system.machine.commands.getFirst().environment());
        assertEquals("restart SYSTEM", system.machine.done.getLast());
        assertFalse(system.told().contains("hunter22"), system::told);
    }

    @Test
    void aFurtherControllerTakesTheAccountOfTheVariables() throws Exception {
        ConfigureAdds step = TOOLKIT.createConfigureAdds();
        step.setReplicaOrNewDomain(ControllerRole.REPLICA);
        step.setReplicaDomainDnsName("contoso.com");
        step.setSafeModePassword("%Safe%");
        step.setPassword("%Account%");
        system.given("ADDSUserName", "admin").given("ADDSUserDomain", "CONTOSO").secret("Safe", "hunter22").secret("Account", "hunter33");
        String script = script(system, step);
        assertTrue(script.contains("Install-ADDSDomainController -DomainName 'contoso.com' -NoGlobalCatalog") && script.contains("PSCredential('CONTOSO\\admin', (ConvertTo-SecureString $env:SLIPWAY_ACCOUNT"), script);
    }

    @Test
    void serversOfNamesAndAddressesAreSetUp() throws Exception {
        ConfigureDhcp dhcp = TOOLKIT.createConfigureDhcp();
        dhcp.setRouter("10.0.0.1");
        dhcp.setDnsServers("10.0.0.2, 10.0.0.3");
        String script = script(system, dhcp);
        assertTrue(script.contains("-OptionId 3 -Value '10.0.0.1' -Force") && script.contains("-OptionId 6 -Value '10.0.0.2','10.0.0.3' -Force"), script);

        assertTrue(script(Bench.inSystem(), TOOLKIT.createAuthorizeDhcp()).contains("Add-DhcpServerInDC"));
        var dns = TOOLKIT.createConfigureDns();
        dns.setDisableRecursion(true);
        dns.setNameCheck(2);
        String names = script(Bench.inSystem(), dns);
        assertTrue(names.contains("Set-DnsServerRecursion -Enable $false") && names.contains("$setting.NameCheckFlag = 2") && names.contains("$setting.RoundRobin = $true"), names);
    }

    @Test
    void whatCannotBeDoneHereSaysSoAndWhatToDo() throws Exception {
        var runbook = TOOLKIT.createExecuteRunbook();
        runbook.setRunbook("\\New user");
        assertTrue(system.fails(0x80070032L, runbook).contains("by a script"));
        assertTrue(Bench.inSystem().fails(0x80070032L, TOOLKIT.createSuspend()).contains("two sequences"));
    }

    @Test
    void theToolkitIsBroughtAndItsPlaceIsKnown() throws Exception {
        var step = TOOLKIT.createUseToolkitPackage();
        step.setPackage(pe.files("toolkit"));
        pe.succeeds(step);
        assertEquals("C:\\Cache\\toolkit C:\\Cache\\toolkit\\Scripts", pe.variable("DeployRoot") + " " + pe.variable("ScriptRoot"));
    }

    @Test
    void phasesFollowEachOtherAndTheLastOneStays() throws Exception {
        pe.succeeds(TOOLKIT.createNextPhase(), TOOLKIT.createNextPhase());
        assertEquals("PREINSTALL", pe.variable("PHASE"));
        var last = new Bench().given("PHASE", "STATERESTORE");
        last.succeeds(TOOLKIT.createNextPhase());
        assertEquals("STATERESTORE", last.variable("PHASE"));
    }

    @Test
    void aPhaseThatWasBrokenOffIsNotSkipped() throws Exception {
        pe.given("PHASE", "INSTALL").brokenOff(TOOLKIT.createNextPhase());
        assertEquals("POSTINSTALL", pe.variable("PHASE"));
    }

    @Test
    void theRegistryTellsHowTheSystemWasDeployed() throws Exception {
        system.given("DeploymentType", "NEWCOMPUTER").given("TaskSequenceID", "W11").succeeds(TOOLKIT.createTattoo());
        String key = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Deployment 4|";
        assertEquals(new RegistryValue(RegistryType.REG_SZ, "NEWCOMPUTER"), system.machine.registry.get(key + "Deployment Type"));
        assertEquals("W11", system.machine.registry.get(key + "Task Sequence ID").data());
        assertEquals("20261121120000.000000+000", system.machine.registry.get(key + "Deployment Timestamp").data());
        assertEquals("A test", system.machine.registry.get(key + "Task Sequence Name").data());
    }

    @Test
    void updatesAreLookedForUntilNoneIsLeftAndNotForEver() throws Exception {
        system.machine.abilities.installed = new Installed(true, List.of("KB1"));
        system.machine.starting = next -> system.machine.abilities.installed = system.machine.boots < 3 ? new Installed(true, List.of("KB2")) : new Installed(false, List.of());
        system.given("WSUSServer", "http://wsus:8530").succeeds(TOOLKIT.createRunWindowsUpdate());
        assertEquals(List.of("updates all", "restart SYSTEM", "updates all", "restart SYSTEM", "updates all"), system.machine.done);
        assertEquals("1", system.machine.registry.get("HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU|UseWUServer").data());

        var endless = Bench.inSystem();
        endless.machine.abilities.installed = new Installed(true, List.of("KB1"));
        endless.succeeds(TOOLKIT.createRunWindowsUpdate());
        assertEquals(7, endless.machine.done.stream().filter("restart SYSTEM"::equals).count());
    }

    @Test
    void sysprepAndImageComeOnlyWhereACaptureIsWanted() throws Exception {
        system.succeeds(TOOLKIT.createExecuteSysprep());
        assertEquals(List.of(), system.machine.done);
        var capturing = Bench.inSystem().toolkit().given("DoCapture", "YES");
        capturing.succeeds(TOOLKIT.createExecuteSysprep());
        assertEquals(List.of("generalize"), capturing.machine.done);

        pe.succeeds(TOOLKIT.createBackUpComputer());
        assertEquals(List.of(), pe.machine.done);
        var writing = new Bench().toolkit().given("DoCapture", "YES").given("OSDTargetSystemDrive", "C:").given("BackupShare", "\\\\server\\captures").given("BackupDir", "w11").given("BackupFile", "ref.wim");
        writing.succeeds(TOOLKIT.createBackUpComputer());
        assertTrue(writing.machine.done.getFirst().startsWith("capture C: to \\\\server\\captures\\w11\\ref.wim"), writing.machine.done::toString);
    }

    @Test
    void windowsPeOnTheDiskIsStartedByTheNextRestartOnly() throws Exception {
        system.sequence.setBootImage(system.with(ModelFactory.eINSTANCE.createBootImage(), "boot"));
        system.succeeds(TOOLKIT.createStageWindowsPe(), TOOLKIT.createStartWindowsPe(), StepsFactory.eINSTANCE.createRestartComputer(), StepsFactory.eINSTANCE.createRestartComputer());
        assertEquals(List.of("stage boot", "restart PE", "restart SYSTEM"), system.machine.done);

        var both = Bench.inSystem();
        both.sequence.setBootImage(both.with(ModelFactory.eINSTANCE.createBootImage(), "boot"));
        both.succeeds(TOOLKIT.createApplyWindowsPe(), StepsFactory.eINSTANCE.createRestartComputer());
        assertEquals(List.of("stage boot", "restart PE"), both.machine.done);
    }

    @Test
    void scriptsAreCopiedWithTheirFolders() throws Exception {
        pe.machine.file("Z:\\Deploy\\Scripts\\a.wsf", "1").file("Z:\\Deploy\\Scripts\\sub\\b.vbs", "2").file("Z:\\Deploy\\Other\\c.txt", "3");
        pe.given("OSDTargetSystemDrive", "C:").succeeds(TOOLKIT.createCopyScripts());
        assertEquals("1", pe.machine.text("C:\\MININT\\Scripts\\a.wsf"));
        assertEquals("2", pe.machine.text("C:\\MININT\\Scripts\\sub\\b.vbs"));
    }

    @Test
    void membersOfLocalGroupsGoAlong() throws Exception {
        system.machine.fact("Win32_ComputerSystem", "Name", "PC-1")
                .fact("Win32_GroupUser", "GroupComponent", "Win32_Group.Domain=\"PC-1\",Name=\"Administrators\"", "PartComponent", "Win32_UserAccount.Domain=\"CONTOSO\",Name=\"ann\"")
                .fact("Win32_GroupUser", "GroupComponent", "Win32_Group.Domain=\"PC-1\",Name=\"Administrators\"", "PartComponent", "Win32_UserAccount.Domain=\"PC-1\",Name=\"Administrator\"")
                .fact("Win32_GroupUser", "GroupComponent", "Win32_Group: Power Users (Domain = \"PC-1\", Name = \"Power Users\")", "PartComponent", "Win32_Group.Domain=\"CONTOSO\",Name=\"Staff\"");
        system.succeeds(TOOLKIT.createCaptureGroups(), TOOLKIT.createRestoreGroups());
        assertEquals("CONTOSO\\ann", system.variable("Administrators001"));
        assertEquals(List.of("run net.exe localgroup \"Administrators\" \"CONTOSO\\ann\" /add", "run net.exe localgroup \"Power Users\" \"CONTOSO\\Staff\" /add"), system.machine.done);
    }

    @Test
    void aMemberThatIsThereAlreadyIsNoFailureAndAStrangerIs() throws Exception {
        system.given("Administrators001", "CONTOSO\\ann").machine.ends("net.exe localgroup \"Administrators\" \"CONTOSO\\ann\" /add", 2, "System error 1378 has occurred.");
        system.succeeds(TOOLKIT.createRestoreGroups());

        var other = Bench.inSystem().given("Administrators001", "CONTOSO\\gone");
        other.machine.ends("net.exe localgroup \"Administrators\" \"CONTOSO\\gone\" /add", 2, "System error 1332 has occurred.");
        assertTrue(other.fails(0x80004005L, TOOLKIT.createRestoreGroups()).contains("gone"));
    }

    @Test
    void updatesAndLanguagePacksGoIntoTheAppliedSystem() throws Exception {
        var updates = TOOLKIT.createInstallUpdatesOffline();
        pe.files("Monthly");
        updates.setSelectionProfile("Monthly");
        var languages = TOOLKIT.createInstallLanguagePacksOffline();
        pe.files("german");
        pe.given("OSDTargetSystemDrive", "C:").given("LanguagePacks001", "german").given("LanguagePacks002", "nobody").succeeds(updates, languages);
        assertEquals(List.of("bring Monthly", "packages [C:\\Cache\\Monthly] to C:", "bring german", "packages [C:\\Cache\\german] to C:"), pe.machine.done);
        assertTrue(pe.said().contains("no package “nobody”"));

        var online = TOOLKIT.createInstallLanguagePacksOnline();
        online.setPackage(system.files("french"));
        system.machine.ends("dism.exe /Online /Add-Package /PackagePath:\"C:\\Cache\\french\" /Quiet /NoRestart", 3010, "");
        system.succeeds(online);
        assertEquals("restart SYSTEM", system.machine.done.getLast());
    }

    @Test
    void driversOfTheGroupsAreTaken() throws Exception {
        pe.given("OSDTargetSystemDrive", "C:").succeeds(TOOLKIT.createInjectDrivers());
        assertEquals(Result.SKIPPED, pe.result());
        system.succeeds(TOOLKIT.createInjectDrivers());
        assertEquals(Result.SKIPPED, system.result());
    }

    @Test
    void protectionIsSuspendedWhereThereIsAny() throws Exception {
        system.succeeds(TOOLKIT.createDisableBitLockerProtectors());
        assertEquals(Result.SKIPPED, system.result());
        var locked = Bench.inSystem();
        locked.machine.abilities.encryption.put("C:", new State(1, true, false));
        locked.succeeds(TOOLKIT.createDisableBitLockerProtectors());
        assertEquals(List.of("suspend C: for 0"), locked.machine.done);
    }

    @Test
    void smallerThingsOfTheToolkitAreDoneAsVariablesSay() throws Exception {
        system.given("PrepareWinRE", "YES").given("GPOPackPath", "Win11").succeeds(TOOLKIT.createAddWindowsRe(), TOOLKIT.createApplyLocalPolicy(), TOOLKIT.createOptIn(), TOOLKIT.createGenerateMigrationFile(),
                TOOLKIT.createCheckBios());
        assertEquals(List.of("run reagentc.exe /enable",
                "run cscript.exe //NoLogo \"Z:\\Deploy\\Templates\\GPOPacks\\Win11\\GPOPack.wsf\" /Path:\"Z:\\Deploy\\Templates\\GPOPacks\\Win11\" /Silent",
                "run \"Z:\\Deploy\\Tools\\x64\\USMT5\\scanstate.exe\" \"/genmigxml:C:\\MININT\\ZTIAppXmlGen.xml\""), system.machine.done);
        assertEquals("1", system.machine.registry.get("HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\SQMClient\\Windows|CEIPEnable").data());

        pe.given("OSDTargetSystemDrive", "C:").succeeds(TOOLKIT.createPostApplyCleanup());
        assertEquals(List.of("start Windows from C:"), pe.machine.done);

        var nothing = Bench.inSystem().toolkit();
        nothing.succeeds(TOOLKIT.createAddWindowsRe(), TOOLKIT.createApplyLocalPolicy());
        assertEquals(List.of(), nothing.machine.done);
    }
}
