package org.slipway.target.windows.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.slipway.target.windows.command.Cases.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Encryption.Method;
import org.slipway.engine.machine.Encryption.Protecting;
import org.slipway.engine.machine.Encryption.Protector;
import org.slipway.engine.machine.Encryption.RecoveryTo;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;

/** What is run on Windows is what is written down in the golden files, and gives no secret away. */
class CommandsTest {
    private static final long MB = 1024L * 1024;
    private static final Tools TOOLS = new Tools("X:\\Windows", "X:\\work");

    @TestFactory
    Stream<DynamicTest> eachRequestBecomesTheCommandsThatAreWrittenDown() throws TargetException {
        var golden = new Golden();
        return new Cases().all().entrySet().stream().map(each -> dynamicTest(each.getKey(), () -> golden.compare(each.getKey(), each.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> secretsAreOnNoCommandLineAndInNoFileThatStays() throws TargetException {
        return new Cases().all().entrySet().stream().map(each -> dynamicTest(each.getKey(), () -> {
            for (Before file : each.getValue().files()) {
                assertTrue(file.life() == Before.Life.SECRET_RUN || !file.text().contains(Cases.CANARY), () -> file.path() + " holds it");
            }
            for (Run run : each.getValue().runs()) {
                for (String part : List.of(Cases.CANARY, "canary", "VK7JG")) {
                    assertFalse(run.line().told().contains(part), "it is told");
                }
                assertFalse(run.line().line().contains("canary"), "the command line has it");
                run.line().environment().forEach((name, value) -> assertTrue(!value.contains(Cases.CANARY) || run.secrets().contains(name), () -> name + " has it and is no secret"));
                assertFalse(run.line().toString().contains("canary"));
            }
            assertFalse((each.getValue().act() + each.getValue()).replaceAll("environment=\\{[^}]*}", "").contains("canary"), "it can be printed");
        }));
    }

    @Test
    void aSecretReachesTheScriptThatNeedsItByItsEnvironment() throws TargetException {
        Map<String, Commands> cases = new Cases().all();
        for (var each : Map.of("membership-domain", "PASSWORD", "membership-leave", "PASSWORD", "share-account", "PASSWORD", "bitlocker-protect-pin", "PIN", "bitlocker-protect-key", "START_KEY",
                "state-enable-accounts", "PASSWORD", "run-as", "PASSWORD", "registry-write-text", "DATA").entrySet()) {
            Run run = cases.get(each.getKey()).runs().getFirst();
            assertEquals(Cases.CANARY, run.line().environment().get("SLIPWAY_" + each.getValue()));
            String script = cases.get(each.getKey()).files().getFirst().text();
            assertTrue(script.matches("(?s).*(Get-Given|Get-GivenSecret) '" + each.getValue() + "'.*"), each.getKey() + " does not take it");
        }
    }

    @Test
    void theKeyOfTheMigrationToolLiesInAFileForTheTimeOfItsRun() throws TargetException {
        Before key = new Cases().all().get("state-restore").files().getFirst();
        assertEquals(Before.Life.SECRET_RUN, key.life());
        assertEquals(Cases.CANARY, key.text());
    }

    @TestFactory
    Stream<DynamicTest> scriptsAreAsciiAndTakeOnlyWhatTheyAreGiven() throws TargetException {
        return new Cases().all().entrySet().stream().filter(each -> each.getValue().files().stream().anyMatch(file -> file.path().endsWith(".ps1"))).map(each -> dynamicTest(each.getKey(), () -> {
            String script = each.getValue().files().getFirst().text();
            assertTrue(script.chars().allMatch(c -> c < 128), "not ASCII");
            assertFalse(script.contains("Invoke-Expression"), "text is run as script");
            for (String name : each.getValue().runs().getFirst().line().environment().keySet()) {
                assertTrue(script.contains("'" + name.substring("SLIPWAY_".length()) + "'"), () -> name + " is not read");
            }
        }));
    }

    @Test
    void sizesAreWorkedOutOfWhatIsFreeWhenItIsTheTurnOfAPartition() throws TargetException {
        assertEquals(List.of(Optional.of(500L), Optional.of(16L), Optional.of((128_000 - 2 - 516) * 99L / 100), Optional.empty()), PartSizes.of(Cases.uefi(), 128_000 * MB));
        assertEquals(List.of(Optional.of(500L), Optional.of(60_000L), Optional.of((128_000 - 1 - 60_500) * 50L / 100), Optional.empty(), Optional.empty()), PartSizes.of(Cases.bios(), 128_000 * MB));
    }

    @Test
    void layoutsThatCannotBeAreRefused() {
        var rest = new Share.Rest();
        refused(Style.MBR, "TARGET-LAYOUT", Use.EFI, rest);
        refused(Style.MBR, "TARGET-LAYOUT", Use.LOGICAL, rest);
        refused(Style.GPT, "TARGET-LAYOUT", Use.EXTENDED, rest);
        refused(Style.GPT, "TARGET-LAYOUT", Use.PRIMARY, new Share.Bytes(70_000 * MB));
        TargetException second = assertThrows(TargetException.class, () -> PartSizes.of(new Layout(0, Style.GPT, List.of(part("a", Use.PRIMARY, FileSystem.NTFS, rest, false, false),
                part("b", Use.PRIMARY, FileSystem.NTFS, rest, false, false))), 64_000 * MB));
        assertEquals(0x80070070L, second.code());
    }

    private static void refused(Style style, String code, Use use, Share share) {
        var layout = new Layout(0, style, List.of(part("x", use, FileSystem.NONE, share, false, false)));
        assertEquals(code, assertThrows(TargetException.class, () -> PartSizes.of(layout, 64_000 * MB)).problem().code());
    }

    @Test
    void aNameThatWouldEndTheLineOfDiskpartIsRefused() {
        var layout = new Layout(0, Style.GPT, List.of(part("x\" quick\nclean", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), false, false)));
        assertEquals("TARGET-LABEL", assertThrows(TargetException.class,
                () -> new DiskCommands(TOOLS).partition(layout, List.of(Optional.empty()), List.of(Optional.empty()), new UUID(1, 2))).problem().code());
    }

    @Test
    void namesThatAreNoNamesOfClassesAreRefused() {
        var facts = new FactCommands(TOOLS);
        for (String name : List.of("", "a b", "Win32_Bios; calc", "1x", "x'y")) {
            assertEquals("TARGET-FACT-NAME", assertThrows(TargetException.class, () -> facts.rows("root\\cimv2", name)).problem().code());
            assertThrows(TargetException.class, () -> facts.rows(name, "Win32_Bios"));
        }
    }

    @Test
    void dataThatIsNotOfItsTypeIsRefused() {
        var registry = new RegistryCommands(TOOLS);
        for (var each : Map.of(RegistryType.REG_DWORD, "4294967296", RegistryType.REG_QWORD, "x", RegistryType.REG_BINARY, "0").entrySet()) {
            assertEquals("TARGET-REGISTRY-DATA", assertThrows(TargetException.class, () -> registry.write("HKLM\\x", "y", new RegistryValue(each.getKey(), each.getValue()))).problem().code());
        }
    }

    @Test
    void aKeyDatabaseIsRefusedBecauseThereIsNone() {
        var wanted = new Protecting("C:", Protector.TPM, Optional.empty(), Optional.empty(), RecoveryTo.DATABASE, false, Method.SYSTEM_DEFAULT, Optional.empty(), Optional.empty());
        assertEquals("TARGET-NO-KEY-DATABASE", assertThrows(TargetException.class, () -> new EncryptionCommands(TOOLS).protect(wanted)).problem().code());
    }

    @Test
    void aWindowsIsGeneralWhenItsSetupSaysSo() {
        assertTrue(SetupCommands.isGeneral("[State]\r\nImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE\r\n"));
        assertFalse(SetupCommands.isGeneral("[State]\r\nImageState=IMAGE_STATE_COMPLETE\r\n"));
        assertFalse(SetupCommands.isGeneral(""));
    }

    @Test
    void theImagesInAFileAreReadByName() {
        assertEquals(List.of("Windows 11 Pro", "Data: all"), ImageCommands.names("""
                Deployment Image Servicing and Management tool
                Version: 10.0.22621.1

                Details for image : Z:\\reference.wim

                Index : 1
                Name : Windows 11 Pro
                Description : Windows 11 Pro
                Size : 15,412,411,245 bytes

                Index : 2
                Name : Data: all
                The operation completed successfully.
                """));
    }

    @Test
    void theEngineIsOnlyCalledAgainWhereADriveHoldsIt() {
        assertEquals(Optional.of(new Resumption("\\a\\slipwayc.exe", "\\site", "\\run")), Resumption.of("C:\\a\\slipwayc.exe", "D:\\site", "D:\\run"));
        assertEquals(Optional.empty(), Resumption.of("C:\\a\\slipwayc.exe", "\\\\server\\site", "D:\\run"));
        assertEquals(Optional.empty(), Resumption.of("C:\\a\\slipwayc.exe", "D:\\100%", "D:\\run"));
        assertEquals(Optional.empty(), Resumption.of("C:\\a\\slipwayc.exe", "D:\\Büro", "D:\\run"));
    }

    @Test
    void aDifferenceIsShownLineByLine() {
        assertEquals("line 2:\n- b\n+ x\n+ y", Golden.difference("a\nb\nc\n", "a\nx\ny\nc\n"));
    }
}
