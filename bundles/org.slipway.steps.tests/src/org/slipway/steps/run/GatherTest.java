package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.steps.toolkit.Gather;
import org.slipway.steps.toolkit.ToolkitFactory;

/** What the toolkit finds out about a machine, and its rules. */
class GatherTest {
    private static final String RULES = "Z:\\Deploy\\Control\\CustomSettings.ini";

    private Bench bench = machine();

    @BeforeEach
    void anew() {
        bench = machine();
    }

    private static Bench machine() {
        var bench = new Bench().toolkit().given("DeployRoot", "Z:\\Deploy");
        bench.machine.fact("Win32_ComputerSystem", "Manufacturer", "Contoso", "Model", "C 100", "TotalPhysicalMemory", 8L << 30, "Name", "MININT-1")
                .fact("Win32_BIOS", "SerialNumber", "ab12345").fact("Win32_SystemEnclosure", "SMBIOSAssetTag", "A-17", "ChassisTypes", "10")
                .fact("Win32_ComputerSystemProduct", "UUID", "4C4C4544-0000-2010-8020-80C04F202020").fact("Win32_Processor", "MaxClockSpeed", 2400L, "AddressWidth", 64L, "Architecture", 9L)
                .fact("Win32_OperatingSystem", "Version", "10.0.22621", "ProductType", 1L, "OSArchitecture", "64-bit", "OperatingSystemSKU", 48L)
                .fact("Win32_NetworkAdapterConfiguration", "IPEnabled", true, "MACAddress", "00:11:22:33:44:55", "IPAddress", "10.0.0.5, fe80::1", "DefaultIPGateway", "10.0.0.1");
        return bench;
    }

    private static Gather local() {
        return ToolkitFactory.eINSTANCE.createGather();
    }

    private static Gather rules() {
        Gather step = local();
        step.setLocalOnly(false);
        return step;
    }

    private void works(String rules) throws Exception {
        bench.machine.file(RULES, rules.replace("\n", "\r\n"));
        bench.succeeds(rules());
    }

    @Test
    void theMachineIsKnownByItsVariables() throws Exception {
        bench.succeeds(local());
        Map.ofEntries(Map.entry("Make", "Contoso"), Map.entry("Model", "C 100"), Map.entry("SerialNumber", "ab12345"), Map.entry("AssetTag", "A-17"),
                Map.entry("UUID", "4C4C4544-0000-2010-8020-80C04F202020"), Map.entry("MACAddress001", "00:11:22:33:44:55"), Map.entry("IPAddress001", "10.0.0.5"), Map.entry("IPAddress002", ""),
                Map.entry("DefaultGateway001", "10.0.0.1"), Map.entry("IsLaptop", "True"), Map.entry("IsDesktop", "False"), Map.entry("IsServer", "False"), Map.entry("IsVM", "False"),
                Map.entry("IsUEFI", "True"), Map.entry("Memory", "8192"), Map.entry("ProcessorSpeed", "2400"), Map.entry("Architecture", "X64"), Map.entry("OSVersion", "WinPE"),
                Map.entry("OSCurrentBuild", "22621"), Map.entry("IsServerOS", "False"), Map.entry("PHASE", "VALIDATION"), Map.entry("DeploymentType", "NEWCOMPUTER"))
                .forEach((name, value) -> assertEquals(value, bench.variable(name), name));
    }

    @Test
    void aVirtualMachineIsKnownAsOne() throws Exception {
        var virtual = new Bench().toolkit();
        virtual.machine.fact("Win32_ComputerSystem", "Manufacturer", "Microsoft Corporation", "Model", "Virtual Machine");
        virtual.succeeds(local());
        assertEquals("True Hyper-V", virtual.variable("IsVM") + " " + virtual.variable("VMPlatform"));
    }

    @Test
    void sectionsOfThePriorityAreWorkedThroughAndTheFirstValueWins() throws Exception {
        works("""
                [Settings]
                Priority=SerialNumber, Model, DefaultGateway, ByKind, Default
                Properties=Site

                [ab12345]
                OSDComputerName=FROM-SERIAL
                [C 100]
                OSDComputerName=FROM-MODEL
                Colour=red
                [DefaultGateway]
                10.0.0.1=Berlin
                10.0.0.2=Paris
                [Berlin]
                Site=BER
                [Paris]
                Site=PAR
                [ByKind]
                Subsection=Laptop-%IsLaptop%
                [Laptop-True]
                BDEInstall=TPM
                [Laptop-False]
                BDEInstallSuppress=YES
                [Default]
                ; JoinWorkgroup=NOT-THIS
                JoinWorkgroup = LAB
                Site=NONE
                _SMSTSOrgName=Contoso
                """);
        assertEquals("FROM-SERIAL red BER TPM LAB", String.join(" ", bench.variable("OSDComputerName"), bench.variable("Colour"), bench.variable("Site"), bench.variable("BDEInstall"),
                bench.variable("JoinWorkgroup")));
        assertEquals("", bench.variable("BDEInstallSuppress"));
        assertEquals("Contoso", bench.variable("_SMSTSOrgName"));
    }

    @Test
    void listsGrowAndHoldNothingTwice() throws Exception {
        bench.given("Applications001", "{first}");
        works("""
                [Settings]
                Priority=Make, Default
                [Contoso]
                Applications001={second}
                Applications002={FIRST}
                [Default]
                Applications001={third}
                Applications002={second}
                """);
        assertEquals("{first} {second} {third} ", String.join(" ", bench.variable("Applications001"), bench.variable("Applications002"), bench.variable("Applications003"), bench.variable("Applications004")));
    }

    @Test
    void valuesAreExpandedAndTextsComputed() throws Exception {
        works("""
                [Settings]
                Priority=Default
                [Default]
                OSDComputerName=PC-#UCase(Right("%SerialNumber%", 5))#
                Short=#Left(Replace("%Model%"," ",""),3) & Mid("abcdef", 2, 3) & Mid("xyz", 3) & Len("four")#
                Own=%Make%/%Nobody%
                Dated=%TaskSequenceID%_#FormatDateTime(Now,0)#.wim
                """);
        assertEquals("PC-12345", bench.variable("OSDComputerName"));
        assertEquals("C10bcdz4", bench.variable("Short"));
        assertEquals("Contoso/%Nobody%", bench.variable("Own"));
        assertEquals("", bench.variable("Dated"));
        assertTrue(bench.said().contains("FormatDateTime"), bench::said);
    }

    @Test
    void databasesAndWebServicesAreToldAsNotDone() throws Exception {
        works("""
                [Settings]
                Priority=Database, Service, Default
                [Database]
                SQLServer=server
                Table=Computers
                [Service]
                WebService=http://server/service
                [Default]
                Done=yes
                """);
        assertTrue(bench.said().contains("a database") && bench.said().contains("a web service"), bench::said);
        assertEquals("", bench.variable("Table"));
        assertEquals("yes", bench.variable("Done"));
    }

    @Test
    void aPasswordInTheRulesIsNeitherTakenNorTold() throws Exception {
        bench.secret("Join", "hunter22");
        works("""
                [Settings]
                Priority=Default
                [Default]
                AdminPassword=in-clear-here
                DomainAdminPassword=%Join%
                """);
        assertEquals("", bench.variable("AdminPassword"));
        assertEquals("hunter22", bench.variable("DomainAdminPassword"));
        assertFalse(bench.told().contains("in-clear-here") || bench.told().contains("hunter22"), bench::told);
        assertTrue(bench.said().contains("AdminPassword stands in clear"));
    }

    @Test
    void sectionsThatLeadInACircleComeToAnEnd() throws Exception {
        works("""
                [Settings]
                Priority=A
                [A]
                Subsection=B
                [B]
                Subsection=A
                Done=yes
                """);
        assertEquals("yes", bench.variable("Done"));
    }

    @Test
    void rulesThatAreNotThereAreToldWithTheirPath() throws Exception {
        assertTrue(bench.fails(0x80070002L, rules()).contains(RULES));
        Gather own = rules();
        own.setRulesFile("D:\\mine.ini");
        var other = machine();
        other.machine.file("D:\\mine.ini", "[Settings]\r\nPriority=Default\r\n[Default]\r\nDone=yes");
        other.succeeds(own);
        assertEquals("yes", other.variable("Done"));
    }

    @Test
    void rulesOfAPackageStandInItsFolder() throws Exception {
        Gather step = rules();
        step.setPackage(bench.files("settings"));
        bench.machine.file("C:\\Cache\\settings\\CustomSettings.ini", "[Settings]\nPriority=Default\n[Default]\nDone=yes");
        bench.succeeds(step);
        assertEquals("yes", bench.variable("Done"));
    }
}
