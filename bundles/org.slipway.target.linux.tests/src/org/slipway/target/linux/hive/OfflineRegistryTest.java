package org.slipway.target.linux.hive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.model.RegistryType;

class OfflineRegistryTest {
    private static final String SOFTWARE = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso\\App";

    @TempDir
    private Path folder;
    private OfflineRegistry registry;

    @BeforeEach
    void aWindowsWithTwoHives() throws Exception {
        var editor = new HiveEditor(HiveLab.tools());
        Files.write(folder.resolve("SOFTWARE"), EmptyHive.bytes());
        editor.create(folder.resolve("SYSTEM"), new RegText().key(List.of("Select")).value("Current", 4, new byte[] { 2, 0, 0, 0 })
                .key(List.of("ControlSet002")), "SYSTEM");
        registry = new OfflineRegistry(() -> Optional.of(folder), editor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "REG_SZ | Grüße, “Welt” \\ \"quoted\"",
            "REG_EXPAND_SZ | %SystemRoot%\\x",
            "REG_DWORD | 4294967295",
            "REG_QWORD | 18446744073709551615",
            "REG_BINARY | 00ff10",
            "REG_SZ | ''",
    })
    void aValueIsReadAsItWasSet(RegistryType type, String data) throws Exception {
        var value = new RegistryValue(type, data);
        registry.set(SOFTWARE, "Value", value);
        assertEquals(Optional.of(value), registry.get("hklm\\software\\contoso\\app", "value"));
        assertTrue(HiveLab.exported(folder.resolve("SOFTWARE")).contains("[\\Contoso\\App]\n\"Value\"="));
    }

    @Test
    void severalTextsStayApart() throws Exception {
        registry.set(SOFTWARE, "", new RegistryValue(RegistryType.REG_MULTI_SZ, "one\ntwo"));
        assertEquals("one\ntwo", registry.get(SOFTWARE, "").orElseThrow().data());
        byte[] kept = HiveLab.data(folder.resolve("SOFTWARE"), "", "Contoso", "App").orElseThrow();
        assertEquals("one\0two\0\0", new String(kept, StandardCharsets.UTF_16LE));
    }

    @Test
    void otherValuesStayWhenOneIsSet() throws Exception {
        registry.set(SOFTWARE, "A", new RegistryValue(RegistryType.REG_SZ, "a"));
        registry.set(SOFTWARE, "B", new RegistryValue(RegistryType.REG_SZ, "b"));
        assertEquals("a", registry.get(SOFTWARE, "A").orElseThrow().data());
    }

    @Test
    void settingAgainEndsAsIfSetOnce() throws Exception {
        registry.set(SOFTWARE, "A", new RegistryValue(RegistryType.REG_DWORD, "5"));
        String once = HiveLab.exported(folder.resolve("SOFTWARE"));
        Files.write(folder.resolve("SOFTWARE.slipway-new"), new byte[10]); // what a change leaves that was broken off
        registry.set(SOFTWARE, "A", new RegistryValue(RegistryType.REG_DWORD, "5"));
        assertEquals(once, HiveLab.exported(folder.resolve("SOFTWARE")));
        assertFalse(Files.exists(folder.resolve("SOFTWARE.slipway-new")));
    }

    @Test
    void currentSettingsAreThoseThatWindowsStartsWith() throws Exception {
        String key = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Contoso";
        registry.set(key, "Start", new RegistryValue(RegistryType.REG_DWORD, "2"));
        assertTrue(registry.hasKey(key));
        assertTrue(registry.hasKey("HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\Contoso"));
        assertFalse(HiveLab.exported(folder.resolve("SYSTEM")).contains("CurrentControlSet"));
    }

    @Test
    void aKeyGoesWithAllBelowItAndOnlyIt() throws Exception {
        registry.set(SOFTWARE, "A", new RegistryValue(RegistryType.REG_SZ, "a"));
        registry.set("HKLM\\SOFTWARE\\Contoso\\Other", "B", new RegistryValue(RegistryType.REG_SZ, "b"));
        registry.deleteKey(SOFTWARE);
        registry.deleteKey(SOFTWARE);
        assertFalse(registry.hasKey(SOFTWARE));
        assertTrue(registry.hasKey("HKLM\\SOFTWARE\\Contoso\\Other"));
    }

    @Test
    void noKeyIsThereBeforeThereIsAWindows() throws Exception {
        var none = new OfflineRegistry(Optional::empty, new HiveEditor(HiveLab.tools()));
        assertFalse(none.hasKey(SOFTWARE));
        assertEquals(Optional.empty(), none.get(SOFTWARE, "A"));
        assertEquals("TARGET-NO-WINDOWS", code(() -> none.set(SOFTWARE, "A", new RegistryValue(RegistryType.REG_SZ, "a"))));
    }

    @Test
    void whatNoFileHoldsIsRefused() throws Exception {
        assertEquals("TARGET-KEY", code(() -> registry.set("HKEY_CURRENT_USER\\Software\\A", "A", new RegistryValue(RegistryType.REG_SZ, "a"))));
        assertEquals("TARGET-KEY", code(() -> registry.set(SOFTWARE, "A\nB", new RegistryValue(RegistryType.REG_SZ, "a"))));
        assertEquals("TARGET-ROOT", code(() -> registry.deleteKey("HKLM\\SOFTWARE")));
        assertFalse(registry.hasKey("HKCU\\Software"));
    }

    @Test
    void aWrongValueIsRefusedWithoutBeingTold() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("SOFTWARE"));
        var refused = assertThrows(TargetException.class, () -> registry.set(SOFTWARE, "Secret", new RegistryValue(RegistryType.REG_DWORD, "hunter2")));
        assertEquals("TARGET-REGISTRY-VALUE", refused.problem().code());
        assertFalse(refused.toString().contains("hunter2"));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("SOFTWARE")));
    }

    private interface Doing {
        void now() throws Exception;
    }

    private static String code(Doing doing) {
        return assertThrows(TargetException.class, doing::now).problem().code();
    }
}
