package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class OutFileTest {
    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        site = terminal.site("devices/a.yaml", "device: A\nid: a\n");
    }

    private void refused(String code, Path untouched, String... words) {
        String before = Terminal.read(untouched);
        Answer answer = terminal.run(words);
        assertTrue(answer.err().contains(code), answer.all());
        assertEquals(1, answer.exit());
        assertEquals(before, Terminal.read(untouched));
    }

    @Test
    void aFileThatIsThereIsWrittenOverOnlyWhenForced() {
        Terminal.write(site.resolve("notes"), "mine");
        refused("OUT-EXISTS", site.resolve("notes"), "schema", "--out", "notes");
        assertEquals(0, terminal.run("schema", "--out", "notes", "--force").exit());
    }

    @Test
    void whatIsReadIsNeverWrittenOver() {
        refused("OUT-SOURCE", site.resolve("devices/a.yaml"), "convert", "devices/a.yaml", "--to", "xmi", "--out", "devices/../devices/a.yaml", "--force");
    }

    @Test
    void aFileOfTheSiteIsNeverWrittenOver() {
        refused("OUT-SITE", site.resolve("site.yaml"), "convert", "devices/a.yaml", "--to", "xmi", "--out", "site.yaml", "--force");
    }

    @Test
    void aFolderIsNoFile() {
        Answer answer = terminal.run("schema", "--out", "devices");
        assertTrue(answer.err().contains("devices is a folder"), answer.err());
        assertEquals(2, answer.exit());
    }
}
