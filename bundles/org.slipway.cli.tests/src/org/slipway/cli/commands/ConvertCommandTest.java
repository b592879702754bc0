package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class ConvertCommandTest {
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
    void everyFileOfTheDemoSiteComesBackTheSame() {
        List<Object> files = terminal.run("list", "--json").rows().stream().map(row -> row.get("file")).distinct().toList();
        assertFalse(files.isEmpty());
        for (Object each : files) {
            String file = each.toString();
            assertEquals(0, terminal.run("convert", file, "--to", "xmi", "--out", "out/a.xmi", "--force").exit(), file);
            Answer back = terminal.run("convert", "out/a.xmi", "--to", "yaml");
            assertEquals(Terminal.read(site.resolve(file)), back.out(), back.err());
        }
    }

    @Test
    void writesToStandardOutputOrIntoJson() {
        String xmi = terminal.run("convert", "site.yaml", "--to", "xmi").out();
        assertTrue(xmi.startsWith("<?xml"), xmi);
        assertEquals(xmi, terminal.run("convert", "site.yaml", "--to", "XMI", "--json").json().get("text"));
    }

    @Test
    void aFileThatCannotBeReadIsAProblemAndNothingIsWritten() {
        Terminal.write(site.resolve("bad.xmi"), "<not xmi");
        Terminal.write(site.resolve("bad.yaml"), "device: [");
        Answer xmi = terminal.run("convert", "bad.xmi", "--to", "yaml", "--out", "out.yaml");
        assertTrue(xmi.err().contains("bad.xmi"), xmi.err());
        assertEquals(1, xmi.exit());
        assertFalse(Files.exists(site.resolve("out.yaml")));
        assertEquals(1, terminal.run("convert", "bad.yaml", "--to", "xmi").exit());
    }

    @Test
    void withoutAFormatOrAFileItIsWrongUse() {
        assertEquals(2, terminal.run("convert", "site.yaml").exit());
        assertEquals(2, terminal.run("convert", "site.yaml", "--to", "json").exit());
        assertEquals(2, terminal.run("convert", "nothing.yaml", "--to", "xmi").exit());
    }
}
