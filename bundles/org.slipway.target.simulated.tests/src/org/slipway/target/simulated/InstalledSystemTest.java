package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Encryption.Method;
import org.slipway.engine.machine.Encryption.Protecting;
import org.slipway.engine.machine.Encryption.Protector;
import org.slipway.engine.machine.Encryption.RecoveryTo;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Shares;
import org.slipway.engine.machine.Software;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.machine.WindowsSetup.Upgrade;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;

/** What a simulated Windows does that runs. */
class InstalledSystemTest {
    private static final String DOMAIN = "network: {domains: [{domain: corp.contoso.com, accounts: [{account: CORP\\join, password: right}]}], shares: ['\\\\srv\\deploy']}\n";

    private final Lab lab = new Lab();

    private static long code(Executable work) {
        return assertThrows(TargetException.class, work).code();
    }

    private static Membership.Domain domain(String password) {
        return new Membership.Domain("corp.contoso.com", "", "CORP\\join", password);
    }

    @Test
    void aSystemKnowsWhenItWasInstalledAndWhatTimeItIs() throws Exception {
        SimulatedTarget target = lab.machine("device: A\nwindows: {}\n");
        Row system = target.facts().rows("root\\cimv2", "Win32_OperatingSystem").getFirst();

        assertTrue(system.text("InstallDate").matches("\\d{14}\\.000000\\+000"), system::toString);
        assertTrue(system.text("InstallDate").compareTo(system.text("LocalDateTime")) <= 0, system::toString);
        assertTrue(lab.machine(Lab.THREE_LINES).facts().rows("root\\cimv2", "Win32_OperatingSystem").getFirst().get("InstallDate").isEmpty());
    }

    @Test
    void membershipChangesWithTheNextRestart() throws Exception {
        SimulatedTarget target = lab.machine("device: A\nwindows: {workgroup: LAB}\n" + DOMAIN);
        Membership membership = Lab.of(target, Membership.class);

        membership.joinDomain(domain("right"));
        assertEquals(new Membership.State(false, "LAB"), membership.state());
        target.power().restart(Power.Next.DEFAULT, "");

        assertEquals(new Membership.State(true, "corp.contoso.com"), membership.state());
        assertEquals("TRUE", Lab.fact(target, "Win32_ComputerSystem", "PartOfDomain"));
    }

    @Test
    void timeGoesByWhileUsersReadWhyItRestarts() throws Exception {
        assertEquals(Duration.ofSeconds(90), restarting(Duration.ofSeconds(90)).minus(restarting(Duration.ZERO)));
    }

    private Duration restarting(Duration notice) throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);
        Instant before = target.clock().instant();
        target.power().restart(Power.Next.SYSTEM, "Save your work", notice);
        return Duration.between(before, target.clock().instant());
    }

    @Test
    void aDomainThatIsNotThereOrDoesNotKnowTheAccountIsNotJoined() throws Exception {
        SimulatedTarget target = lab.machine("device: A\nwindows: {}\n" + DOMAIN);
        Membership membership = Lab.of(target, Membership.class);

        assertEquals(0x8007052EL, code(() -> membership.joinDomain(domain("wrong"))));
        assertEquals(0x8007054BL, code(() -> membership.joinDomain(new Membership.Domain("other.example", "", "CORP\\join", "right"))));
        SimulatedTarget alone = lab.machine("device: A\nwindows: {}\nadapters: [{adapter: Net, connected: false}]\n");
        assertEquals(0x800704CFL, code(() -> Lab.of(alone, Membership.class).joinDomain(domain("right"))));
        SimulatedTarget environment = lab.machine(Lab.THREE_LINES);
        assertEquals(0x80070032L, code(() -> Lab.of(environment, Membership.class).joinDomain(domain("right"))));
    }

    @Test
    void sharesAreConnectedByThoseWhoMay() throws Exception {
        SimulatedTarget target = lab.machine("device: A\nwindows: {}\n" + DOMAIN);
        Shares shares = Lab.of(target, Shares.class);

        assertEquals(0x80070043L, code(() -> shares.connect("\\\\srv\\other", Optional.empty(), Optional.empty())));
        assertEquals(0x80070035L, code(() -> shares.connect("\\\\nobody\\deploy", Optional.empty(), Optional.empty())));
        assertEquals(0x80070055L, code(() -> shares.connect("\\\\srv\\deploy", Optional.of("C:"), Optional.empty())));
        shares.connect("\\\\srv\\deploy", Optional.of("z:"), Optional.empty());
        target.files().write("Z:\\logs\\a.log", new ByteArrayInputStream(new byte[3]));

        assertEquals(List.of("a.log"), target.files().list("\\\\SRV\\Deploy\\logs"));
        target.power().restart(Power.Next.DEFAULT, "");
        assertTrue(target.files().state("Z:\\logs").isEmpty(), "connections go with a restart");
        assertTrue(target.files().state("\\\\srv\\deploy\\logs\\a.log").isPresent());
    }

    private static Protecting protecting(Protector protector, RecoveryTo recovery) {
        return new Protecting("C:", protector, Optional.empty(), Optional.empty(), recovery, false, Method.XTS_AES_256, Optional.empty(), Optional.empty());
    }

    @Test
    void aProtectedDriveIsLockedInTheBootEnvironmentUnlessItWasSuspended() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);
        Encryption encryption = Lab.of(target, Encryption.class);
        encryption.protect(protecting(Protector.TPM, RecoveryTo.DIRECTORY));
        assertTrue(encryption.state("C:").protectedNow());
        assertTrue(encryption.state("C:").encrypted() < 1);
        encryption.awaitEncrypted("C:", Lab.QUIET);
        assertEquals(1, encryption.state("C:").encrypted());
        Lab.of(target, Boots.class).stageEnvironment(Optional.empty(), Lab.content(), Lab.QUIET);

        target.power().restart(Power.Next.PE, "");
        assertEquals(0x80310000L, code(() -> target.files().state("C:\\Windows")));

        target.power().restart(Power.Next.SYSTEM, "");
        assertTrue(target.files().state("C:\\Windows").isPresent(), "the TPM opens it");
        Lab.of(target, Encryption.class).suspend("C:", 1);
        target.power().restart(Power.Next.PE, "");
        assertTrue(target.files().state("C:\\Windows").isPresent());
    }

    @Test
    void bitLockerNeedsATpmAndADirectory() throws Exception {
        SimulatedTarget none = lab.machine(Lab.INSTALLED + "tpm: none\n");
        assertEquals(0x8028400FL, code(() -> Lab.of(none, Encryption.class).protect(protecting(Protector.TPM, RecoveryTo.NOWHERE))));
        SimulatedTarget workgroup = lab.machine("device: A\nwindows: {}\n");
        assertEquals(0x8007054BL, code(() -> Lab.of(workgroup, Encryption.class).protect(protecting(Protector.TPM, RecoveryTo.DIRECTORY))));
        assertEquals(0x80310001L, code(() -> Lab.of(workgroup, Encryption.class).suspend("C:", 1)));
        assertFalse(Lab.of(none, Encryption.class).usableTpm());
        assertEquals(List.of(), none.facts().rows("root\\cimv2\\Security\\MicrosoftTpm", "Win32_Tpm"));
    }

    @Test
    void updatesThatAreDueAreInstalledOnce() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);
        Software software = Lab.of(target, Software.class);

        assertEquals(2, software.installUpdates(false, false, Lab.QUIET).told().size());
        assertTrue(software.installUpdates(false, false, Lab.QUIET).restart(), "a restart is still due");
        target.power().restart(Power.Next.DEFAULT, "");

        assertEquals(List.of("No updates are due."), software.installUpdates(false, false, Lab.QUIET).told());
        assertEquals(1, software.installUpdates(true, false, Lab.QUIET).told().size());
    }

    private static Upgrade upgrade(String... options) {
        return new Upgrade("C:\\Upgrade", options.length == 0 ? Map.of("Auto", "Upgrade") : Map.of(options[0], options[1]), "", Optional.empty(),
                Optional.empty());
    }

    @Test
    void anUpgradeKeepsEverythingAndRaisesTheBuild() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED
                + "users: [{user: CORP\\anna, data: 20 GB}]\nsoftware: [{software: Agent, productCode: '{A}', version: 2.0}]\n");
        Lab.of(target, Supplies.class).bring(Lab.newer(), Lab.content(), Optional.of("C:\\Upgrade"), Lab.QUIET);
        WindowsSetup setup = Lab.of(target, WindowsSetup.class);

        assertEquals(0xC1900210L, setup.upgrade(upgrade("Compat", "ScanOnly"), Lab.QUIET).code());
        assertEquals(0, setup.upgrade(upgrade(), Lab.QUIET).code());
        assertEquals("10.0.19045", Lab.fact(target, "Win32_OperatingSystem", "Version"));
        target.power().restart(Power.Next.SYSTEM, "");

        assertEquals("10.0.26200", Lab.fact(target, "Win32_OperatingSystem", "Version"));
        assertEquals("26200", target.registry().get("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "CurrentBuild").orElseThrow().data());
        assertEquals("OLD-NAME", Lab.fact(target, "Win32_ComputerSystem", "Name"));
        assertEquals("corp.contoso.com", Lab.fact(target, "Win32_ComputerSystem", "Domain"));
        assertEquals("Agent", Lab.fact(target, "Win32_Product", "Name"));
        assertTrue(target.files().state("C:\\Users\\anna\\Documents\\(data)").isPresent());
        assertTrue(target.files().state("C:\\Windows.old").isPresent());
    }

    @Test
    void aMachineThatWindows11DoesNotTakeIsRefusedBySetup() throws Exception {
        SimulatedTarget old = lab.machine("device: OLD\nfirmware: bios\ntpm: '1.2'\nwindows: {version: 10.0.19045.1}\n");
        Lab.of(old, Supplies.class).bring(Lab.newer(), Lab.content(), Optional.of("C:\\Upgrade"), Lab.QUIET);
        assertEquals(0xC1900200L, Lab.of(old, WindowsSetup.class).upgrade(upgrade(), Lab.QUIET).code());

        SimulatedTarget full = lab.machine("device: FULL\ndisks: [{disk: d, size: 70 GB}]\nwindows: {version: 10.0.19045.1}\nfiles: {'C:\\big.bin': {size: 30 GB}}\n");
        Lab.of(full, Supplies.class).bring(Lab.newer(), Lab.content(), Optional.of("C:\\Upgrade"), Lab.QUIET);
        assertEquals(0xC190020EL, Lab.of(full, WindowsSetup.class).upgrade(upgrade(), Lab.QUIET).code());
    }

    @Test
    void anUpgradeThatFailsAfterTheRestartIsTakenBack() throws Exception {
        SimulatedTarget target = lab.faulty(Lab.INSTALLED, "fail 0xC1900101 at 'finish upgrade'");
        Lab.of(target, Supplies.class).bring(Lab.newer(), Lab.content(), Optional.of("C:\\Upgrade"), Lab.QUIET);
        Lab.of(target, WindowsSetup.class).upgrade(upgrade(), Lab.QUIET);

        target.power().restart(Power.Next.SYSTEM, "");

        assertEquals("10.0.19045", Lab.fact(target, "Win32_OperatingSystem", "Version"));
        assertTrue(target.notes().getLast().contains("took the upgrade"), target.notes().toString());
    }

    @Test
    void aReferenceMachineIsMadeGeneralAndCaptured() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);
        WindowsSetup setup = Lab.of(target, WindowsSetup.class);
        assertEquals(0x80070A83L, code(() -> setup.generalize(Optional.empty(), false, Lab.QUIET)), "it is in a domain");
        Lab.of(target, Membership.class).joinWorkgroup("BUILD", Optional.empty());
        target.power().restart(Power.Next.DEFAULT, "");
        setup.generalize(Optional.empty(), false, Lab.QUIET);
        assertTrue(setup.isGeneral("C:"));
        Lab.of(target, Boots.class).stageEnvironment(Optional.empty(), Lab.content(), Lab.QUIET);
        var label = new Images.Label("Reference", "", "", "1");
        assertEquals(0x80070020L, code(() -> Lab.of(target, Images.class).capture("C:", "\\\\srv\\deploy\\ref.wim", label, false, Lab.QUIET)), "it runs");
        target.power().restart(Power.Next.PE, "");

        Lab.of(target, Images.class).capture("C:", "\\\\srv\\deploy\\ref.wim", label, false, Lab.QUIET);

        assertTrue(target.files().state("\\\\srv\\deploy\\ref.wim").orElseThrow().size() > 1_000_000_000L);
    }

    @Test
    void aDriverThatIsAddedMakesItsDeviceWork() throws Exception {
        SimulatedTarget target = lab.machine(Lab.THREE_LINES + "pnp: [{pnp: Sound, id: 'PCI\\VEN_8086&DEV_51CA', class: Media, driver: needed}]\n");
        Lab.partition(target);
        Lab.apply(target);
        target.files().write("C:\\Drivers\\sound\\sst.inf",
                new ByteArrayInputStream("%Sst% = Install, PCI\\VEN_8086&DEV_51CA".getBytes(StandardCharsets.UTF_8)));
        OfflineWindows offline = Lab.of(target, OfflineWindows.class);
        assertEquals(0x80070002L, code(() -> offline.addDrivers("C:", new OfflineWindows.Drivers("C:\\Drivers", false, false, ""), Lab.QUIET)),
                "folders below were not asked for");
        offline.addDrivers("C:", new OfflineWindows.Drivers("C:\\Drivers", true, false, ""), Lab.QUIET);
        assertEquals(28, sound(target), "the boot environment has no use for it");
        Lab.answer(target, Lab.answers("PC-7", ""));

        target.power().restart(Power.Next.SYSTEM, "");

        assertEquals(0, sound(target));
    }

    private static long sound(SimulatedTarget target) throws TargetException {
        return (Long) target.facts().rows("root\\cimv2", "Win32_PnPEntity").stream().filter(row -> row.text("Name").equals("Sound")).findFirst().orElseThrow()
                .get("ConfigManagerErrorCode").orElseThrow();
    }

    @Test
    void aProgramThatRestartsTheMachineTakesTheEngineWithIt() throws Exception {
        SimulatedTarget target = lab.machine(Lab.INSTALLED);
        String before = target.power().bootId();

        assertThrows(PowerCut.class, () -> target.processes().run(CommandLine.of("shutdown /r /t 0"), line -> { }));

        assertFalse(before.equals(target.power().bootId()));
        assertFalse(target.inBootEnvironment());
    }
}
