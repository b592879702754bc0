package org.slipway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "a", "site.yaml", "devices/a b.yaml", ".slipway/cache", "a..b", "..a", "a/...b", "Ünïcode/日本.inf",
            "console.txt", "com10", "com", "lpt", "nullable", "auxiliary/x" })
    void aPathBelowTheFolderIsTakenAndStaysWordForWord(String text) {
        var path = new RelativePath(text);

        assertEquals(text, path.toString());
        Path resolved = path.resolve(folder);
        assertTrue(resolved.normalize().startsWith(folder) && !resolved.equals(folder));
        assertEquals(path, RelativePath.between(folder, resolved));
    }

    @ParameterizedTest
    @ValueSource(strings = { "..", "../a", "a/..", "a/../b", "a/../../b", ".", "./a", "a/./b", "a//b", "a/", "/",
            "/etc/passwd", "//server/share", "" })
    void aPathThatCouldLeadElsewhereIsRefused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "C:", "c:/a", "C:a", "a\\b", "..\\a", "\\\\server\\share", "a:stream", "a\0b", "a\nb",
            "a\u007f", "a*", "a?", "<a>", "a|b", "\"a\"" })
    void aPathThatMeansSomethingElseOnWindowsIsRefused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "con", "CON", "a/prn.txt", "aux.", "nul.tar.gz", "NUL .txt", "com1", "COM0", "lpt9/x", "com²",
            "conin$", "CONOUT$", "a.", "a ", "a./b" })
    void aNameThatWindowsCannotHaveIsRefused(String text) {
        assertRefused(text);
    }

    @Test
    void namesAndPathsHaveALongestLength() {
        String name = "n".repeat(255);
        assertEquals(name, new RelativePath(name).name());
        assertRefused(name + "n");
        assertRefused("日".repeat(86));
        assertRefused("n/".repeat(2048) + "n");
    }

    @Test
    void aRefusalShowsNoControlCharactersAndNotTheWholeOfALongPath() {
        String said = assertRefused("a\u001b[31m" + "x".repeat(10_000));

        assertTrue(said.length() < 400 && said.chars().noneMatch(Character::isISOControl), said);
    }

    @Test
    void theLastNameIsKnown() {
        assertEquals("c.txt", new RelativePath("a/b/c.txt").name());
        assertEquals("c.txt", new RelativePath("c.txt").name());
    }

    @Test
    void aFileThatIsNotInTheFolderHasNoWayToIt() {
        Path inner = folder.resolve("inner");

        assertThrows(IllegalArgumentException.class, () -> RelativePath.between(inner, folder.resolve("other")));
        assertThrows(IllegalArgumentException.class, () -> RelativePath.between(inner, inner));
        assertEquals("b", RelativePath.between(inner, inner.resolve("a/../b")).text());
    }

    @Test
    void theFileItResolvesToIsTheOneBelowTheFolder() throws Exception {
        Path file = Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("c.txt"), "here");

        assertEquals("here", Files.readString(new RelativePath("a/b/c.txt").resolve(folder)));
        assertEquals(file, new RelativePath("a/b/c.txt").resolve(folder));
    }

    private static String assertRefused(String text) {
        String said = assertThrows(IllegalArgumentException.class, () -> new RelativePath(text), text).getMessage();
        assertTrue(said.endsWith("Write a path such as folder/file.txt."), said);
        return said;
    }
}
