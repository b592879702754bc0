package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.target.RegistryValue;
import org.slipway.model.RegistryType;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.steps.ApplyNetworkSettings;
import org.slipway.steps.ApplyWindowsSettings;
import org.slipway.steps.CaptureNetworkSettings;
import org.slipway.steps.NetworkAdapter;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.StepsPackage;

class SettingsStepsTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;
    private static final String ANSWERS = "C:\\Windows\\Panther\\Unattend\\Unattend.xml";

    private Bench pe = applied();

    @BeforeEach
    void anew() {
        pe = applied();
    }

    private static Bench applied() {
        return new Bench().given("OSDTargetSystemDrive", "C:");
    }

    /** The value at the end of a path, as pass/component/element/element. */
    private String answer(String path) throws Exception {
        String[] parts = path.split("/");
        XmlElement here = XmlReading.of(pe.machine.text(ANSWERS), "answers");
        here = here.children("settings").filter(each -> each.attribute("pass").orElse("").equals(parts[0])).findFirst().orElseThrow();
        here = here.children("component").filter(each -> each.attribute("name").orElse("").equals("Microsoft-Windows-" + parts[1])).findFirst().orElseThrow();
        for (int i = 2; i < parts.length; i++) {
            here = here.child(parts[i]).orElseThrow();
        }
        return here.text();
    }

    private static ApplyWindowsSettings windows() {
        ApplyWindowsSettings step = STEPS.createApplyWindowsSettings();
        step.setComputerName("PC-17");
        step.setRegisteredUser("Contoso");
        step.setOrganization("Contoso Ltd");
        step.setProductKey("%Key%");
        step.setTimeZone("W. Europe Standard Time");
        step.setInputLocale("0407:00000407");
        step.setLanguage("de-DE");
        return step;
    }

    @Test
    void nameRegistrationKeyAndRegionStandInTheAnswerFile() throws Exception {
        pe.secret("Key", "AAAAA-BBBBB").succeeds(windows());
        assertEquals("PC-17", answer("specialize/Shell-Setup/ComputerName"));
        assertEquals("Contoso", answer("specialize/Shell-Setup/RegisteredOwner"));
        assertEquals("Contoso Ltd", answer("specialize/Shell-Setup/RegisteredOrganization"));
        assertEquals("AAAAA-BBBBB", answer("specialize/Shell-Setup/ProductKey"));
        assertEquals("W. Europe Standard Time", answer("specialize/Shell-Setup/TimeZone"));
        assertEquals("0407:00000407", answer("oobeSystem/International-Core/InputLocale"));
        assertEquals("de-DE", answer("oobeSystem/International-Core/UILanguage"));
        assertFalse(pe.told().contains("AAAAA-BBBBB"), pe::told);
    }

    @Test
    void whatWasCapturedWinsOverTheStep() throws Exception {
        pe.secret("Key", "AAAAA-BBBBB").given("OSDComputerName", "OLD-PC").succeeds(windows());
        assertEquals("OLD-PC", answer("specialize/Shell-Setup/ComputerName"));
    }

    @Test
    void doingItTwiceEndsAsOnce() throws Exception {
        ApplyWindowsSettings step = windows();
        step.setProductKey(null);
        pe.succeeds(step);
        String once = pe.machine.text(ANSWERS);
        var twice = applied();
        twice.machine.files.putAll(pe.machine.files);
        twice.succeeds(step);
        assertEquals(once, twice.machine.text(ANSWERS));
    }

    @Test
    void theAdministratorIsSwitchedOffAndNoPasswordOfItStandsAnywhere() throws Exception {
        ApplyWindowsSettings step = windows();
        step.setProductKey(null);
        pe.succeeds(step);
        String command = answer("specialize/Deployment/RunSynchronous/RunSynchronousCommand/Path");
        assertTrue(command.contains("Disable-LocalUser") && command.length() < 260, command);
        assertFalse(pe.machine.text(ANSWERS).contains("AdministratorPassword"));
    }

    @Test
    void theAdministratorsPasswordIsWrittenAsWindowsWantsItAndNeverTold() throws Exception {
        ApplyWindowsSettings step = windows();
        step.setProductKey(null);
        step.setDisableAdministrator(false);
        step.setAdministratorPassword("%Admin%");
        pe.secret("Admin", "hunter22").succeeds(step);
        assertEquals("hunter22AdministratorPassword",
                new String(Base64.getDecoder().decode(answer("oobeSystem/Shell-Setup/UserAccounts/AdministratorPassword/Value")), StandardCharsets.UTF_16LE));
        assertEquals("false", answer("oobeSystem/Shell-Setup/UserAccounts/AdministratorPassword/PlainText"));
        assertFalse(pe.told().contains("hunter22"), pe::told);

        step.setAdministratorPassword(null);
        applied().fails(0x80070057L, step);
    }

    @Test
    void aNameThatWindowsSetupWouldStopAtIsRefusedAndATranslatedTimeZoneIsUtc() throws Exception {
        ApplyWindowsSettings step = windows();
        step.setProductKey(null);
        step.setComputerName("a-name-that-is-much-too-long");
        pe.fails(0x80070057L, step);

        pe = applied();
        step.setComputerName("%_SMSTSMachineName%");
        step.setTimeZone("Mitteleurop\u00e4ische Zeit");
        pe.succeeds(step);
        assertEquals("*", answer("specialize/Shell-Setup/ComputerName"));
        assertEquals("UTC", answer("specialize/Shell-Setup/TimeZone"));
    }

    @Test
    void whereNobodySaysHowTheComputerIsCalledItIsCalledAsTheMachineIs() throws Exception {
        ApplyWindowsSettings step = windows();
        step.setProductKey(null);
        step.eUnset(StepsPackage.Literals.APPLY_WINDOWS_SETTINGS__COMPUTER_NAME);
        pe.given("_SMSTSMachineName", "PC-OFFICE-1").succeeds(step);
        assertEquals("PC-OFFICE-1", answer("specialize/Shell-Setup/ComputerName"));

        pe = applied().given("_SMSTSMachineName", "PC-OFFICE-1").given("OSDComputerName", "PC-OWN");
        pe.succeeds(step);
        assertEquals("PC-OWN", answer("specialize/Shell-Setup/ComputerName"));
    }

    @Test
    void aNameWithAVariableThatNothingSetsIsToldAndWindowsMakesOneUp() throws Exception {
        ApplyWindowsSettings step = windows();
        step.setProductKey(null);
        step.setComputerName("CF-%SerialNumber%");
        pe.succeeds(step);
        assertEquals("*", answer("specialize/Shell-Setup/ComputerName"));
        assertTrue(pe.told().contains("CF-%SerialNumber%"), pe::told);
    }

    private static ApplyNetworkSettings domain() {
        ApplyNetworkSettings step = STEPS.createApplyNetworkSettings();
        step.setJoin(org.slipway.steps.Membership.DOMAIN);
        step.setDomain("contoso.com");
        step.setOrganizationalUnit("LDAP://OU=Clients,DC=contoso,DC=com");
        step.setAccount("CONTOSO\\join");
        step.setPassword("%Join%");
        return step;
    }

    @Test
    void theNewSystemJoinsTheDomainByTheAccount() throws Exception {
        pe.secret("Join", "hunter22").succeeds(domain());
        assertEquals("contoso.com", answer("specialize/UnattendedJoin/Identification/JoinDomain"));
        assertEquals("OU=Clients,DC=contoso,DC=com", answer("specialize/UnattendedJoin/Identification/MachineObjectOU"));
        assertEquals("CONTOSO join hunter22", answer("specialize/UnattendedJoin/Identification/Credentials/Domain") + " " + answer("specialize/UnattendedJoin/Identification/Credentials/Username")
                + " " + answer("specialize/UnattendedJoin/Identification/Credentials/Password"));
        assertFalse(pe.told().contains("hunter22"), pe::told);
    }

    @Test
    void aLaterStepTakesThePlaceOfAnEarlierOne() throws Exception {
        ApplyNetworkSettings second = STEPS.createApplyNetworkSettings();
        second.setJoin(org.slipway.steps.Membership.WORKGROUP);
        second.setWorkgroup("LAB");
        pe.secret("Join", "hunter22").succeeds(domain(), second);
        assertEquals("LAB", answer("specialize/UnattendedJoin/Identification/JoinWorkgroup"));
        assertFalse(pe.machine.text(ANSWERS).contains("hunter22"));
    }

    @Test
    void aDomainWithoutAPasswordIsRefused() throws Exception {
        ApplyNetworkSettings step = domain();
        step.setPassword(null);
        assertTrue(pe.fails(0x80070057L, step).contains("password"));
    }

    private static NetworkAdapter adapter() {
        NetworkAdapter adapter = STEPS.createNetworkAdapter();
        adapter.setDhcp(false);
        adapter.setAddresses("10.0.0.5, 10.0.0.6");
        adapter.setMasks("255.255.255.0,255.255.0.0");
        adapter.setGateways("10.0.0.1");
        adapter.setGatewayCosts("automatic");
        adapter.setDnsServers("10.0.0.2,10.0.0.3");
        adapter.setMacAddress("00:11:22:33:44:55");
        return adapter;
    }

    @Test
    void anAdapterGetsItsAddressesMasksGatewaysAndServers() throws Exception {
        ApplyNetworkSettings step = STEPS.createApplyNetworkSettings();
        step.getAdapters().add(adapter());
        step.setDnsSuffixes("a.com, b.com");
        pe.succeeds(step);
        assertEquals("00-11-22-33-44-55", answer("specialize/TCPIP/Interfaces/Interface/Identifier"));
        assertEquals("false", answer("specialize/TCPIP/Interfaces/Interface/Ipv4Settings/DhcpEnabled"));
        assertEquals("10.0.0.5/24", answer("specialize/TCPIP/Interfaces/Interface/UnicastIpAddresses/IpAddress"));
        assertEquals("10.0.0.1", answer("specialize/TCPIP/Interfaces/Interface/Routes/Route/NextHopAddress"));
        assertEquals("10.0.0.2", answer("specialize/DNS-Client/Interfaces/Interface/DNSServerSearchOrder/IpAddress"));
        assertEquals("a.com", answer("specialize/DNS-Client/DNSSuffixSearchOrder/DomainName"));
        assertTrue(pe.machine.text(ANSWERS).contains("10.0.0.6/16"));
    }

    @Test
    void adaptersOfVariablesCountOnlyWithTheirNumber() throws Exception {
        pe.given("OSDAdapter0EnableDHCP", "false").given("OSDAdapter0IPAddressList", "192.168.1.9").given("OSDAdapter0SubnetMask", "255.255.255.128").given("OSDAdapter0Name", "Ethernet");
        pe.succeeds(STEPS.createApplyNetworkSettings());
        assertFalse(pe.machine.text(ANSWERS).contains("192.168.1.9"));

        Bench counted = applied();
        counted.given.putAll(pe.given);
        pe = counted.given("OSDAdapterCount", "1");
        pe.succeeds(STEPS.createApplyNetworkSettings());
        assertEquals("192.168.1.9/25", answer("specialize/TCPIP/Interfaces/Interface/UnicastIpAddresses/IpAddress"));
    }

    @Test
    void aMaskThatIsNoneIsRefused() throws Exception {
        ApplyNetworkSettings step = STEPS.createApplyNetworkSettings();
        step.getAdapters().add(adapter());
        step.getAdapters().getFirst().setMasks("255.0.255.0,255.255.0.0");
        assertTrue(pe.fails(0x80070057L, step).contains("mask"));
    }

    @Test
    void nameRegistrationAndTimeZoneOfTheRunningSystemAreRead() throws Exception {
        var system = Bench.inSystem();
        system.machine.fact("Win32_ComputerSystem", "Name", "OLD-PC").fact("Win32_OperatingSystem", "RegisteredUser", "Ann", "Organization", "Contoso");
        system.machine.set("HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation", "TimeZoneKeyName", new RegistryValue(RegistryType.REG_SZ, "UTC"));
        system.succeeds(STEPS.createCaptureWindowsSettings());
        assertEquals(List.of("OLD-PC", "Ann", "Contoso", "UTC"),
                List.of(system.variable("OSDComputerName"), system.variable("OSDRegisteredUserName"), system.variable("OSDRegisteredOrgName"), system.variable("OSDTimeZone")));

        new Bench().fails(0x80070032L, STEPS.createCaptureWindowsSettings());
    }

    @Test
    void adaptersAndMembershipOfTheRunningSystemAreReadAndFitTheNewOne() throws Exception {
        var system = Bench.inSystem();
        system.machine.abilities.membership = new Membership.State(false, "LAB");
        system.machine.fact("Win32_NetworkAdapterConfiguration", "IPEnabled", true, "DHCPEnabled", false, "MACAddress", "00:11:22:33:44:55", "IPAddress", "10.0.0.5, fe80::1", "IPSubnet",
                "255.255.255.0, 64", "DefaultIPGateway", "10.0.0.1", "DNSServerSearchOrder", "10.0.0.2", "Description", "Contoso NIC");
        CaptureNetworkSettings step = STEPS.createCaptureNetworkSettings();
        step.setMembership(true);
        system.succeeds(step);
        assertEquals("1 1 LAB false 10.0.0.5 255.255.255.0", String.join(" ", system.variable("OSDAdapterCount"), system.variable("OSDNetworkJoinType"), system.variable("OSDWorkgroupName"),
                system.variable("OSDAdapter0EnableDHCP"), system.variable("OSDAdapter0IPAddressList"), system.variable("OSDAdapter0SubnetMask")));

        for (String name : List.of("OSDAdapterCount", "OSDNetworkJoinType", "OSDWorkgroupName", "OSDAdapter0EnableDHCP", "OSDAdapter0IPAddressList", "OSDAdapter0SubnetMask", "OSDAdapter0MacAddress")) {
            pe.given(name, system.variable(name));
        }
        pe.succeeds(STEPS.createApplyNetworkSettings());
        assertEquals("10.0.0.5/24", answer("specialize/TCPIP/Interfaces/Interface/UnicastIpAddresses/IpAddress"));
        assertEquals("LAB", answer("specialize/UnattendedJoin/Identification/JoinWorkgroup"));
    }
}
