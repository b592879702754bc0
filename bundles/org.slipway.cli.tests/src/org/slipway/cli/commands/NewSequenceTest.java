package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class NewSequenceTest {
    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        site = terminal.site("images/pe.yaml", "bootImage: PE\nid: pe\n", "external/win.yaml",
                "external: Windows\nid: win\nis: operatingSystemImage\n");
    }

    @Test
    void aSequenceIsMadeFromATemplateWithItsCommentsAndImages() {
        Answer answer = terminal.run("new", "sequence", "Büro: Windows 11", "--template", "bare-metal", "--boot-image", "pe", "--image", "win");
        assertEquals(0, answer.exit(), answer.all());
        String text = Terminal.read(site.resolve("task-sequences/buro-windows-11.yaml"));
        assertTrue(text.contains("taskSequence: 'Büro: Windows 11'\nid: buro-windows-11\nbootImage: pe\n")
                || text.contains("taskSequence: \"Büro: Windows 11\"\nid: buro-windows-11\nbootImage: pe\n"), text);
        assertTrue(text.contains("# until a package is chosen") && text.contains("\n        image: win\n"), text);
    }

    @Test
    void whatATemplateLeavesOpenIsAllThatTheChecksAskFor() {
        terminal.run("new", "sequence", "W", "--template", "bare-metal", "--id", "w", "--boot-image", "pe", "--image", "win");
        Terminal.write(site.resolve("packages/client.yaml"), "package: Client\nid: client\n");

        assertEquals(List.of("SEQ-VALUE-MISSING"), terminal.run("check").out().lines().filter(line -> line.contains(": error ")).map(line -> line.split(" ")[2]).toList());
        Answer set = terminal.run("set", "w", "entries.Setup Operating System.entries.Setup Windows and ConfigMgr.clientPackage", "client");
        assertEquals(0, set.exit(), set.all());
        assertTrue(terminal.run("check").out().contains("0 errors, "));
    }

    @Test
    void theIdMayBeGivenAndTheKindBeCalledAsInFiles() {
        Map<String, Object> one = terminal.run("new", "sequence", "First", "--template", "custom", "--id", "one", "--json").json();
        Map<String, Object> two = terminal.run("new", "taskSequence", "two", "--template", "custom", "--name", "Second", "--json").json();
        assertEquals(Map.of("kind", "taskSequence", "id", "one", "name", "First", "file", "task-sequences/one.yaml", "line", 2), one);
        assertEquals(Map.of("kind", "taskSequence", "id", "two", "name", "Second", "file", "task-sequences/two.yaml", "line", 2), two);
    }

    @Test
    void valuesOfOnesOwnComeBehindTheName() {
        assertEquals(0, terminal.run("new", "sequence", "Mine", "--template", "custom", "version=3", "--file", "task-sequences/own.yaml").exit());
        assertTrue(Terminal.read(site.resolve("task-sequences/own.yaml")).contains("version: 3"));
    }

    @Test
    void listsTheTemplates() {
        assertTrue(terminal.run("new", "sequence", "--list").out().contains("in-place-upgrade"));
        List<Map<String, Object>> rows = terminal.run("new", "sequence", "--list", "--json").rows();
        assertEquals(List.of("id", "name", "description"), List.copyOf(rows.getFirst().keySet()));
        assertEquals("In-place upgrade", rows.getFirst().get("name"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new sequence X --template bare-metl | 2 | Did you mean bare-metal?
            new sequence X | 2 | --template
            new sequence --template custom | 2 | has no name
            new sequence ! --template custom | 2 | --id
            new sequence X --template custom --image win | 2 | bring no image
            new sequence X --template bare-metal --boot-image nope | 1 | REF-DANGLING
            new sequence X --template custom --id pe --file x.txt | 1 | FILE-PATH
            new device X --template custom | 2 | Only sequences
            new device | 2 | no ID
            """)
    void whatCannotBeIsRefusedAndNoFileMade(String line, int exit, String hint) {
        Answer answer = terminal.run(line.split(" "));
        assertTrue(answer.err().contains(hint), answer.all());
        assertEquals(exit, answer.exit());
        assertFalse(Files.exists(site.resolve("task-sequences")));
    }
}
