package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class DemoSiteTest {
    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeIt() {
        terminal = new Terminal(home);
        site = terminal.demoSite();
    }

    @Test
    void checksCleanButForTheImageThatAnotherToolHolds() {
        Answer answer = terminal.run("check");
        assertTrue(answer.out().contains("info SEQ-CONTENT-EXTERNAL "), answer.out());
        assertTrue(answer.out().endsWith("0 errors, 0 warnings, 1 remark in 32 files.\n"), answer.out());
        assertEquals(0, answer.exit(), answer.err());
    }

    @Test
    void isLaidOutAsFmtWould() throws IOException {
        Map<String, String> before = texts();
        assertEquals(0, terminal.run("fmt", "--check").exit());
        Answer answer = terminal.run("fmt");
        assertEquals("0 of 32 files changed.\n", answer.out());
        assertEquals(before, texts());
    }

    @Test
    void holdsEveryKindThatHasAFolder() {
        String kinds = terminal.run("list").out();
        Stream.of("site", "user", "device", "collection", "bootImage", "package", "application", "deployment")
                .forEach(kind -> assertTrue(kinds.lines().anyMatch(line -> line.startsWith(kind + " ")), kind));
    }

    @Test
    void ignoresItsCaches() {
        assertTrue(Terminal.read(site.resolve(".gitignore")).lines().anyMatch("/.slipway/"::equals));
    }

    @Test
    void holdsASecretByReferenceOnly() {
        String file = Terminal.read(site.resolve("collections/all-workstations.yaml"));
        assertTrue(file.contains("secret: OSDJoinPassword"));
        assertFalse(file.contains("value: P"));
    }

    private Map<String, String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return new TreeMap<>(files.filter(Files::isRegularFile).collect(Collectors.toMap(
                    file -> site.relativize(file).toString(), Terminal::read)));
        }
    }
}
