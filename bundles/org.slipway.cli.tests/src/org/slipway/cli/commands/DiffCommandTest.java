package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class DiffCommandTest {
    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void copyASite() throws IOException {
        terminal = new Terminal(home);
        site = terminal.demoSite();
        Folders.copy(site, home.resolve("before"));
    }

    @Test
    void aSiteDiffersFromItsCopyInNothing() {
        Answer answer = terminal.run("diff", "../before", ".", "--exit-code");
        assertEquals("No difference in meaning.\n", answer.out());
        assertEquals(0, answer.exit());
    }

    @Test
    void tellsAChangedFeatureByIdAndName() {
        terminal.run("set", "pe-x64", "imageIndex", "2");
        Answer answer = terminal.run("diff", "../before", ".");
        assertEquals(2, answer.lines().size(), answer.out());
        assertTrue(answer.lines().getFirst().startsWith("~ ") && answer.lines().getFirst().contains("pe-x64")
                && answer.lines().getFirst().contains("imageIndex"), answer.out());
        assertEquals(0, answer.exit());
    }

    @Test
    void layoutAndCommentsDoNotCount() {
        Path file = site.resolve("applications/reader-old.yaml");
        Terminal.write(file, "# new\n" + Terminal.read(file).replace("id: reader-old", "id:    'reader-old'"));
        assertEquals(List.of(), terminal.run("diff", "../before", ".", "--json").rows());
    }

    @Test
    void tellsWhatCameAndWentAndEndsWithOneIfAsked() throws IOException {
        Terminal.write(site.resolve("users/new.yaml"), "user: New\nid: new\n");
        Files.delete(site.resolve("deployments/cad-design.yaml"));
        Answer answer = terminal.run("diff", "../before", ".", "--exit-code");
        assertTrue(answer.lines().stream().anyMatch(line -> line.startsWith("+ ") && line.contains("new")), answer.out());
        assertTrue(answer.lines().stream().anyMatch(line -> line.startsWith("- ") && line.contains("cad-design")), answer.out());
        assertEquals(1, answer.exit());
    }

    @Test
    void asJsonAChangeHasItsOldAndNewValues() {
        terminal.run("set", "pe-x64", "imageIndex", "2");
        Map<String, Object> row = terminal.run("diff", "../before", ".", "--json").rows().getFirst();
        assertEquals("changed", row.get("change"));
        assertEquals(List.of("2"), row.get("new"));
        assertTrue(row.containsKey("path") && row.containsKey("text"));
    }

    @Test
    void comparesTwoFilesOutsideOfAnySite() {
        Terminal.write(home.resolve("a.yaml"), "device: A\nid: a\n");
        Terminal.write(home.resolve("b.yaml"), "device: B\nid: a\n");
        Answer answer = terminal.in(home).run("diff", "a.yaml", "b.yaml");
        assertTrue(answer.out().contains("“A” → “B”"), answer.out());
    }

    @Test
    void aFileThatCannotBeReadIsAProblemNotADifference() {
        Terminal.write(site.resolve("users/new.yaml"), "user: [");
        Answer answer = terminal.run("diff", "../before", ".");
        assertTrue(answer.err().contains("users/new.yaml:1"), answer.err());
        assertEquals("", answer.out());
        assertEquals(1, answer.exit());
    }

    @Test
    void whatIsNotThereOrCannotBeComparedIsWrongUse() {
        assertEquals(2, terminal.run("diff", "../before", "../after").exit());
        assertEquals(2, terminal.run("diff", "../before", "site.yaml").exit());
        assertEquals(2, terminal.run("diff", "../before").exit());
    }

    @Test
    void tellsThatAnElementMovedToAnotherFile() throws IOException {
        Files.move(site.resolve("devices/pc-reception.yaml"), site.resolve("devices/front.yaml"));
        assertEquals("> device pc-reception: moved from devices/pc-reception.yaml to devices/front.yaml",
                terminal.run("diff", "../before", ".").lines().getFirst());
        Map<String, Object> row = terminal.run("diff", "../before", ".", "--json").rows().getFirst();
        assertEquals("devices/front.yaml", row.get("to"));
    }

    @Test
    void everyRowOfJsonNamesWhatAndWhere() {
        terminal.run("set", "pc-reception", "variables.OSDComputerName.value", "CF-1");
        Map<String, Object> row = terminal.run("diff", "../before", ".", "--json").rows().getFirst();
        assertEquals(List.of("change", "kind", "id", "feature", "old", "new", "file", "line", "path", "text"), List.copyOf(row.keySet()));
        assertEquals("device", row.get("kind"));
        assertEquals("pc-reception", row.get("id"));
        assertEquals("variables.OSDComputerName.value", row.get("feature"));
        assertEquals("devices/pc-reception.yaml", row.get("file"));
        assertTrue((int) row.get("line") > 1, row::toString);
    }
}
