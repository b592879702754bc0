package org.slipway.target.windows.command;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Part;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Encryption.Method;
import org.slipway.engine.machine.Encryption.Protecting;
import org.slipway.engine.machine.Encryption.Protector;
import org.slipway.engine.machine.Encryption.RecoveryTo;
import org.slipway.engine.machine.Images.Label;
import org.slipway.engine.machine.Membership.Domain;
import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.machine.UserStates.Restoring;
import org.slipway.engine.machine.UserStates.Saving;
import org.slipway.engine.machine.UserStates.Secret;
import org.slipway.engine.machine.WindowsSetup.Upgrade;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;

/** A request of each sort, and what comes of it. */
final class Cases {
    static final String CANARY = "canary-Pa55 \"word\" %PATH%";
    private static final long MB = 1024L * 1024;
    private static final UUID MARK = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final Tools pe = new Tools("X:\\Windows", "X:\\_Slipway\\work");
    private final Tools full = new Tools("C:\\Windows", "C:\\_Slipway\\work");
    private final Map<String, Commands> cases = new LinkedHashMap<>();

    Map<String, Commands> all() throws TargetException {
        disks();
        images();
        setup();
        states();
        accounts();
        encryption();
        software();
        registry();
        boots();
        return cases;
    }

    static Part part(String label, Use use, FileSystem system, Share share, boolean active, boolean letter) {
        return new Part(label, use, system, share, active, true, letter);
    }

    static Layout uefi() {
        return new Layout(0, Style.GPT, List.of(part("Boot of this machine", Use.EFI, FileSystem.FAT32, new Share.Bytes(500 * MB), false, true),
                part("", Use.MSR, FileSystem.NONE, new Share.Bytes(16 * MB), false, false), part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Percent(99), false, true),
                part("Recovery", Use.RECOVERY, FileSystem.NTFS, new Share.Rest(), false, false)));
    }

    static Layout bios() {
        return new Layout(1, Style.MBR, List.of(part("System", Use.PRIMARY, FileSystem.NTFS, new Share.Bytes(500 * MB), true, true),
                part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Bytes(60_000 * MB), false, true), part("", Use.EXTENDED, FileSystem.NONE, new Share.Percent(50), false, false),
                part("Data", Use.LOGICAL, FileSystem.NTFS, new Share.Rest(), false, true), part("Hidden", Use.HIDDEN, FileSystem.NTFS, new Share.Rest(), false, false)));
    }

    private void disks() throws TargetException {
        var disks = new DiskCommands(pe);
        cases.put("disks-look", disks.look());
        cases.put("disks-uefi", disks.partition(uefi(), PartSizes.of(uefi(), 128_000 * MB), List.of(Optional.of("S:"), Optional.empty(), Optional.of("C:"), Optional.empty()), MARK));
        cases.put("disks-bios", disks.partition(bios(), PartSizes.of(bios(), 128_000 * MB),
                List.of(Optional.of("C:"), Optional.of("D:"), Optional.empty(), Optional.of("E:"), Optional.empty()), MARK));
        cases.put("disks-format", disks.format("W:", FileSystem.NTFS, "Windows"));
        cases.put("disks-letter", disks.letter(0, 1, "S:"));
        cases.put("disks-no-letter", disks.noLetter(0, 1, "S:"));
        cases.put("disks-dynamic", disks.dynamic(2));
    }

    private void images() throws TargetException {
        var images = new ImageCommands(pe);
        cases.put("image-apply", images.apply("\\\\server\\images\\Windows 11\\install.wim", Optional.empty(), 3, "W:"));
        cases.put("image-apply-split", images.apply("D:\\sources\\install.swm", Optional.of("D:\\sources\\install*.swm"), 1, "W:"));
        cases.put("image-capture", images.capture("C:", "\\\\server\\captures\\reference.wim.partial", new Label("Reference", "Windows 11 with \"Office\"", "Contoso", "7")));
        cases.put("image-append", images.append("D:", "Z:\\reference.wim", new Label("Data", "", "", "")));
        cases.put("image-look", images.look("Z:\\reference.wim"));
        cases.put("image-boot-uefi", images.boot("W:", "S:", true));
        cases.put("image-boot-bios", images.boot("W:", "C:", false));
        cases.put("folder-own", new FolderCommands(pe).own("W:\\Program Files"));
        cases.put("folder-guard", new FolderCommands(full).guard("C:\\_Slipway"));
        var offline = new OfflineCommands(pe);
        cases.put("offline-drivers", offline.drivers("W:", new Drivers("W:\\_SMSTaskSequence\\Packages\\Latitude 7440", true, true, "/LogLevel:4")));
        cases.put("offline-drivers-one", offline.drivers("W:", new Drivers("D:\\net", false, false, "")));
        cases.put("offline-packages", offline.packages("W:", List.of("D:\\updates\\kb5031455.msu", "D:\\language packs\\de-de.cab")));
        cases.put("offline-answers", offline.answers("W:", "W:\\Windows\\Panther\\Unattend\\Unattend.xml"));
    }

    private void setup() throws TargetException {
        var setup = new SetupCommands(full);
        var scan = new LinkedHashMap<String, String>();
        scan.put("ImageIndex", "3");
        scan.put("Compat", "ScanOnly");
        scan.put("InstallDrivers", "C:\\drivers of mine");
        cases.put("setup-scan", setup.upgrade(new Upgrade("C:\\Packages\\win11", scan, "/BitLocker TryKeepActive", Optional.empty(), Optional.of(Duration.ofMinutes(60))), Optional.empty()));
        cases.put("setup-upgrade", setup.upgrade(new Upgrade("\\\\server\\win 11", Map.of("quiet", ""), "", Optional.of("VK7JG-NPHTM-C97JM-9MPGT-3V66T"), Optional.empty()),
                Optional.of(new SetupCommands.Called("C:\\_Slipway\\setup-done.cmd", "C:\\_Slipway\\setup-done.cmd"))));
        cases.put("setup-generalize", setup.generalize(Optional.of("C:\\_Slipway\\unattend.xml"), true));
        cases.put("setup-generalize-plain", setup.generalize(Optional.empty(), false));
        var resumption = new Resumption("\\_Slipway\\engine\\slipwayc.exe", "\\_Slipway\\site", "\\_Slipway\\run");
        cases.put("resume-place", resumption.place("W:").with(new Before("W:\\Windows\\Setup\\Scripts\\SetupComplete.cmd", Resumption.setupComplete("SetupComplete.image.cmd"), Before.Encoding.UTF_8,
                Before.Life.STAYS)));
        cases.put("resume-arrange", resumption.arrange(full));
        cases.put("resume-pe", new Commands("start the engine in Windows PE", "-", List.of(new Before("X:\\Windows\\System32\\winpeshl.ini", Resumption.winpeshl("%SYSTEMDRIVE%\\_Slipway\\resume.cmd"),
                Before.Encoding.UTF_8, Before.Life.STAYS), new Before("X:\\_Slipway\\resume.cmd", resumption.scriptForPe(), Before.Encoding.UTF_8, Before.Life.STAYS)), List.of()));
    }

    private void states() throws TargetException {
        var states = new UserStateCommands(full);
        cases.put("state-save", states.save(new Saving("C:\\USMT\\amd64", "C:\\_SMSTaskSequence\\UserState", List.of(), true, true, true, true, true, Optional.empty(), Optional.empty(), "")));
        cases.put("state-save-offline", new UserStateCommands(pe).save(new Saving("D:\\User State\\amd64", "\\\\server\\states\\PC-1", List.of("MigUser.xml", "D:\\my rules.xml"), false, false, false, true, false,
                Optional.of("C:"), Optional.of(new Secret(CANARY)), "/localonly")));
        cases.put("state-restore", states.restore(new Restoring("C:\\USMT\\amd64", "\\\\server\\states\\PC-1", List.of(), false, true, false, Optional.of(new Secret(CANARY)),
                Optional.of(new Secret(CANARY)), "/ue:*\\admin*")));
        cases.put("state-accounts", states.accounts());
        cases.put("state-enable-accounts", states.enableAccounts(List.of("S-1-5-21-1-2-3-500", "S-1-5-21-1-2-3-501"), CANARY));
    }

    private void accounts() throws TargetException {
        var membership = new MembershipCommands(full);
        var domain = new Domain("corp.contoso.com", "LDAP://OU=Büros \"A\",DC=corp,DC=contoso,DC=com", "CORP\\joiner", CANARY);
        cases.put("membership-look", membership.look());
        cases.put("membership-domain", membership.domain(domain));
        cases.put("membership-domain-by-server", membership.domain(new Domain("corp.contoso.com", "LDAP://dc1/OU=PCs,DC=corp", "CORP\\joiner", CANARY)));
        cases.put("membership-workgroup", membership.workgroup("WORKGROUP", Optional.empty()));
        cases.put("membership-leave", membership.workgroup("WORKGROUP", Optional.of(domain)));
        var program = new CommandLine("\"C:\\Program Files\\x.exe\" /key:" + CANARY, "x", Optional.of("C:\\start"), Map.of(), Optional.empty(), Optional.of(Duration.ofMinutes(5)));
        cases.put("run-as", new RunAsCommands(full).run(program, new Account("CORP\\installer", CANARY, true)));
        cases.put("run-as-clean-up", new RunAsCommands(full).cleanUp());
        var shares = new ShareCommands(pe);
        cases.put("share-plain", shares.connect("\\\\server\\share", Optional.empty(), Optional.empty()));
        cases.put("share-account", shares.connect("\\\\server\\share of all", Optional.of("Z:"), Optional.of(new Account("CORP\\reader", CANARY, false))));
    }

    private void encryption() throws TargetException {
        var encryption = new EncryptionCommands(full);
        cases.put("bitlocker-tpm", encryption.tpm());
        cases.put("bitlocker-state", encryption.state("C:"));
        cases.put("bitlocker-prepare", new EncryptionCommands(pe).prepare("W:", false, Method.XTS_AES_256));
        cases.put("bitlocker-prepare-full", new EncryptionCommands(pe).prepare("W:", true, Method.SYSTEM_DEFAULT));
        cases.put("bitlocker-protect-tpm", encryption.protect(new Protecting("C:", Protector.TPM, Optional.empty(), Optional.empty(), RecoveryTo.DIRECTORY, false, Method.XTS_AES_128, Optional.empty(),
                Optional.empty())));
        cases.put("bitlocker-protect-pin", encryption.protect(new Protecting("C:", Protector.TPM_AND_PIN, Optional.of(new Secret(CANARY)), Optional.empty(), RecoveryTo.NOWHERE, true, Method.SYSTEM_DEFAULT,
                Optional.of(new Secret(CANARY)), Optional.empty())));
        cases.put("bitlocker-protect-key", encryption.protect(new Protecting("C:", Protector.TPM_AND_KEY, Optional.empty(), Optional.of("E:"), RecoveryTo.NOWHERE, false, Method.AES_256, Optional.empty(),
                Optional.of(new Secret(CANARY)))));
        cases.put("bitlocker-suspend", encryption.suspend("C:", 3));
    }

    private void software() throws TargetException {
        var software = new SoftwareCommands(full);
        cases.put("updates-required", software.updates(false, true));
        cases.put("updates-all", software.updates(true, false));
        cases.put("features-add", software.add(List.of("Web-Server", "NetFx3")));
        cases.put("features-remove", software.remove(List.of("SMB1Protocol"), true));
    }

    private void registry() throws TargetException {
        var registry = new RegistryCommands(full);
        String key = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso Ltd";
        cases.put("registry-look", registry.look(key));
        cases.put("registry-read", registry.read(key, "Name of it"));
        cases.put("registry-read-exactly", registry.readExactly(key, ""));
        cases.put("registry-write-number", registry.write(key, "Count", new RegistryValue(RegistryType.REG_DWORD, "42")));
        cases.put("registry-write-bytes", registry.write(key, "", new RegistryValue(RegistryType.REG_BINARY, "00FF10")));
        cases.put("registry-write-text", registry.write(key, "Phrase", new RegistryValue(RegistryType.REG_SZ, CANARY)));
        cases.put("registry-write-texts", registry.write(key, "Phrases", new RegistryValue(RegistryType.REG_MULTI_SZ, CANARY + "\n" + CANARY)));
        cases.put("registry-delete", registry.delete(key));
        cases.put("registry-load", registry.load("HKEY_LOCAL_MACHINE\\SlipwayOffline", "W:\\Windows\\System32\\config\\SOFTWARE"));
        cases.put("registry-unload", registry.unload("HKEY_LOCAL_MACHINE\\SlipwayOffline"));
        var facts = new FactCommands(full);
        cases.put("facts-rows", facts.rows("root\\cimv2\\Security\\MicrosoftTpm", "Win32_Tpm"));
        cases.put("facts-boot-id", facts.bootId());
    }

    private void boots() throws TargetException {
        var boots = new BootCommands(full);
        cases.put("boot-stage", boots.stage(Optional.empty(), "C:", true));
        cases.put("boot-stage-from-pe", new BootCommands(pe).stage(Optional.of(BootCommands.store("C:", false)), "D:", false));
        cases.put("boot-stage-alone", new BootCommands(pe).stageAlone("S:"));
        cases.put("boot-once", boots.startOnce(Optional.empty()));
        cases.put("boot-restart", boots.restart("The sequence “Windows 11” restarts the computer.", Duration.ZERO));
        cases.put("boot-restart-notice", boots.restart("Save your work, please.", Duration.ofMinutes(2)));
        cases.put("boot-restart-pe", new BootCommands(pe).restartFromPe());
        cases.put("boot-info", new BootCommands(pe).updateBootInfo());
    }
}
