package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class SchemaCommandTest {
    @TempDir
    Path home;
    private Terminal terminal;

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(home);
    }

    @Test
    void writesTheSchemaOfAllKindsWithoutASite() {
        Answer answer = terminal.run("schema");
        assertTrue(answer.json().get("$schema").toString().contains("json-schema.org"));
        assertTrue(((Map<?, ?>) answer.json().get("$defs")).containsKey("Device"), answer.out());
        assertEquals(answer.json(), terminal.run("schema", "--json").json());
    }

    @Test
    void writesItToAFileInAFolderThatIsMade() {
        Answer answer = terminal.run("schema", "--out", "deep/schema.json");
        assertEquals("Wrote deep/schema.json.\n", answer.out());
        assertEquals(terminal.run("schema").out(), Terminal.read(home.resolve("deep/schema.json")));
        assertEquals("deep/schema.json", terminal.run("schema", "--out", "deep/schema.json", "--force", "--json").json().get("out"));
    }

    @Test
    void aFileThatCannotBeWrittenIsFailed() {
        Terminal.write(home.resolve("file"), "");
        Answer answer = terminal.run("schema", "--out", "file/schema.json");
        assertTrue(answer.err().startsWith("error IO "), answer.err());
        assertEquals(3, answer.exit());
    }
}
