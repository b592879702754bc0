package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class RenameFmtTest {
    private static final String UNTIDY = "device:    A   \nid: a\nmacAddresses:\n- 00:11:22:33:44:55\n\n\n# end\n";

    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        site = terminal.demoSite();
    }

    @Test
    void renameChangesTheIdWhereverItStands() {
        Answer answer = terminal.run("rename", "pilot", "early-birds");
        assertEquals("Changed 3 files.", answer.lines().getLast());
        assertTrue(Terminal.read(site.resolve("collections/pilot.yaml")).contains("\nid: early-birds\n"));
        assertTrue(Terminal.read(site.resolve("collections/production.yaml")).contains("  - early-birds\n"));
        assertTrue(Terminal.read(site.resolve("deployments/reader-pilot.yaml")).contains("\ncollection: early-birds\n"));
        assertEquals(0, terminal.run("check").exit());
    }

    @Test
    void renameAsJsonNamesTheFilesAndLines() {
        Answer answer = terminal.run("rename", "vpn", "fabrikam-vpn", "--json");
        assertEquals("vpn", answer.json().get("from"));
        assertEquals("fabrikam-vpn", answer.json().get("to"));
        assertEquals(List.of(Map.of("file", "applications/vpn.yaml", "line", 2), Map.of("file", "deployments/vpn-notebooks.yaml", "line", 4),
                Map.of("file", "task-sequences/win11-bare-metal.yaml", "line", 85)),
                answer.json().get("files"));
    }

    @Test
    void anIdThatIsTakenOrImpossibleIsRefused() {
        assertTrue(terminal.run("rename", "pilot", "workshop").err().contains("ID-TAKEN"));
        assertTrue(terminal.run("rename", "pilot", "p i l o t").err().contains("ID-PATTERN"));
        assertEquals(0, terminal.run("check").exit());
    }

    @Test
    void nothingIsRenamedWhileAFileThatMayReferCannotBeRead() {
        Terminal.write(site.resolve("devices/broken.yaml"), "device: [");
        Answer answer = terminal.run("rename", "pilot", "early-birds");
        assertTrue(answer.err().contains("RENAME-BLIND") && answer.err().contains("devices/broken.yaml:1"), answer.err());
        assertEquals(1, answer.exit());
        assertTrue(Terminal.read(site.resolve("collections/pilot.yaml")).contains("\nid: pilot\n"));
    }

    @Test
    void fmtLaysOutOneFileAndLeavesTheOthers() {
        Path file = site.resolve("devices/a.yaml");
        Terminal.write(file, UNTIDY);
        assertEquals(List.of("changed  devices/a.yaml", "1 of 1 file changed."), terminal.run("fmt", "devices/a.yaml").lines());
        assertTrue(Terminal.read(file).startsWith("device: A\nid: a\nmacAddresses:\n  - 00:11"), Terminal.read(file));
        assertEquals("0 of 1 file changed.\n", terminal.run("fmt", "devices/a.yaml").out());
    }

    @Test
    void fmtCheckWritesNothingAndSaysWhatWouldChange() {
        Path file = site.resolve("devices/a.yaml");
        Terminal.write(file, UNTIDY);
        Answer answer = terminal.run("fmt", "--check");
        assertEquals(List.of("would change  devices/a.yaml", "1 of 33 files would change."), answer.lines());
        assertEquals(1, answer.exit());
        assertEquals(UNTIDY, Terminal.read(file));
    }

    @Test
    void fmtAsJsonHasARowForEachFile() {
        Terminal.write(site.resolve("devices/a.yaml"), UNTIDY);
        Terminal.write(site.resolve("devices/b.yaml"), "device: [");
        Answer answer = terminal.run("fmt", "--json", "site.yaml", "devices/a.yaml", "devices/b.yaml");
        assertEquals(List.of(Map.of("file", "site.yaml", "state", "same"), Map.of("file", "devices/a.yaml", "state", "changed"),
                Map.of("file", "devices/b.yaml", "state", "broken")), answer.rows());
        assertTrue(answer.err().contains("devices/b.yaml:1"), answer.err());
        assertEquals(1, answer.exit());
    }

    @Test
    void fmtWorksOnFilesOutsideOfAnySite() {
        Terminal.write(home.resolve("loose.yaml"), UNTIDY);
        assertEquals(0, terminal.in(home).run("fmt", "loose.yaml").exit());
    }

    @Test
    void fmtOfAFileThatIsNotThereIsWrongUse() {
        assertEquals(2, terminal.run("fmt", "devices/none.yaml").exit());
        assertEquals(2, terminal.run("fmt", "devices").exit());
    }

    @Test
    void fmtKeepsWindowsLineEnds() {
        Path file = site.resolve("devices/a.yaml");
        Terminal.write(file, UNTIDY.replace("\n", "\r\n"));
        terminal.run("fmt", "devices/a.yaml");
        assertTrue(Terminal.read(file).startsWith("device: A\r\nid: a\r\n"), Terminal.read(file));
    }

    @Test
    void fmtTellsOfAFileThatItCannotReadAndGoesOn() {
        Terminal.write(home.resolve("one.yaml"), "device:   A\nid: a\n");
        Terminal.write(home.resolve("two.yaml"), "device: [");
        Answer answer = terminal.in(home).run("fmt", "two.yaml", "one.yaml");
        assertTrue(answer.err().contains("two.yaml:1"), answer.err());
        assertEquals("device: A\nid: a\n", Terminal.read(home.resolve("one.yaml")));
        assertEquals(1, answer.exit());
    }
}
