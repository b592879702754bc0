package org.slipway.target.windows.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.wql.Row;
import org.slipway.model.RegistryType;

/** What reg.exe tells is taken where it is exact, and else asked for otherwise; what WMI tells becomes facts. */
class RegistryTest {
    private static final String KEY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso";

    @TempDir
    Path folder;

    private FakeWindows windows;
    private WindowsRegistry registry;

    @BeforeEach
    void registry() {
        windows = new FakeWindows(folder);
        registry = windows.full().registry();
    }

    private void tells(String line) {
        windows.when("reg.exe query", command -> new Exit(0, false, "\r\n" + KEY + "\r\n    " + line + "\r\n\r\n"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "`Name    REG_SZ    two  words    and four blanks`,REG_SZ,`two  words    and four blanks`", "`NAME    REG_SZ`,REG_SZ,``", "`Name    REG_DWORD    0x2a`,REG_DWORD,42",
            "`Name    REG_DWORD    0xffffffff`,REG_DWORD,4294967295", "`Name    REG_QWORD    0xffffffffffffffff`,REG_QWORD,18446744073709551615", "`Name    REG_BINARY    00ff10`,REG_BINARY,00FF10",
            "`Name    REG_EXPAND_SZ    %SystemRoot%\\x`,REG_EXPAND_SZ,%SystemRoot%\\x" })
    void whatRegExeTellsExactlyIsTaken(String line, RegistryType type, String data) throws Exception {
        tells(line);
        assertEquals(Optional.of(new RegistryValue(type, data)), registry.get(KEY, "Name"));
        assertEquals(1, windows.ran.size());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "`Name    REG_SZ    ????`", "`Name    REG_MULTI_SZ    a\\0b`", "`Name    REG_SZ    line\nand another`", "`Name    REG_NONE    00`", "`Name    REG_SZ    Müller`" })
    void whatRegExeMayHaveLostIsAskedForOtherwise(String line) throws Exception {
        tells(line);
        windows.answers("registry-read", "{\"there\":true,\"type\":\"MultiString\",\"data\":\"\\u6f22\\nb\"}");
        assertEquals(Optional.of(new RegistryValue(RegistryType.REG_MULTI_SZ, "漢\nb")), registry.get(KEY, "Name"));
        assertEquals("registry-read", windows.ran.getLast());
    }

    @Test
    void theDefaultValueIsNeverTakenFromWordsThatWindowsSaysInItsUsersLanguage() throws Exception {
        windows.answers("registry-read", "{\"there\":false}");
        assertEquals(Optional.empty(), registry.get(KEY, ""));
        assertEquals(List.of("registry-read"), windows.ran);
    }

    @Test
    void whatIsNotThereIsEmpty() throws Exception {
        windows.fails("reg.exe query", 1);
        assertEquals(Optional.empty(), registry.get("HKLM\\SOFTWARE\\Contoso\\", "Name"));
        assertTrue(windows.ran.getLast().contains(KEY + " "), windows.ran.getLast());
        assertFalse(registry.hasKey(KEY));
        registry.deleteKey(KEY);
        assertTrue(windows.ran.stream().noneMatch(each -> each.contains("delete")));
    }

    @Test
    void textsAreWrittenWithoutACommandLine() throws Exception {
        registry.set(KEY, "Name", new RegistryValue(RegistryType.REG_SZ, "hunter22"));
        assertEquals(List.of("registry-write"), windows.ran);
        assertEquals("hunter22", windows.lines.getLast().environment().get("SLIPWAY_DATA"));
    }

    @Test
    void instancesOfClassesBecomeFacts() throws Exception {
        windows.answers("facts", "{\"rows\":[{\"Name\":\"PC-1\",\"TotalPhysicalMemory\":17179869184,\"PartOfDomain\":true,\"Huge\":18446744073709551615,\"Nothing\":null,\"IPAddress\":\"10.0.0.1, fe80::1\",\"Load\":0.5}]}");
        assertEquals(List.of(Row.of(Map.of("Name", "PC-1", "TotalPhysicalMemory", 17_179_869_184L, "PartOfDomain", true, "Huge", "18446744073709551615", "IPAddress", "10.0.0.1, fe80::1", "Load", "0.5"))),
                windows.full().facts().rows("root\\cimv2", "Win32_ComputerSystem"));
        Map<String, String> given = windows.lines.getLast().environment();
        assertEquals(Map.of("SLIPWAY_NAMESPACE", "root\\cimv2", "SLIPWAY_CLASS", "Win32_ComputerSystem"), given);
    }
}
