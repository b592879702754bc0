package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class DemoCommandTest {
    @TempDir
    Path home;
    private Terminal terminal;

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(home);
    }

    @Test
    void showsTheMainJobWithRealCommands() {
        Answer answer = terminal.run("demo");
        assertEquals(0, answer.exit(), answer.all());
        assertEquals("", answer.err());
        Stream.of("$ slipway init contoso --demo", "$ slipway check\n", "Did you mean “pilot”?", "+ collection: pilot",
                "$ slipway rename pilot early-birds", "… | slipway secret set OSDJoinPassword", "the same, byte for byte")
                .forEach(text -> assertTrue(answer.out().contains(text), () -> text + " is missing in\n" + answer.out()));
    }

    @Test
    void leavesNothingBehind() throws IOException {
        List<Path> before = temporary();
        terminal.run("demo");
        assertEquals(before, temporary());
        try (Stream<Path> inside = Files.list(home)) {
            assertEquals(List.of(), inside.toList());
        }
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("slipway-demo")).sorted().toList();
        }
    }

    @Test
    void keepsTheSiteWhenAsked() {
        Answer answer = terminal.run("demo", "--keep", "here");
        assertEquals(0, answer.exit(), answer.all());
        Path site = home.resolve("here/contoso");
        assertTrue(answer.out().contains("slipway workbench here/contoso"), answer.out());
        assertEquals(0, terminal.in(site).run("check").exit());
    }

    @Test
    void doesNotMixWithWhatIsThere() {
        Terminal.write(home.resolve("here/mine"), "");
        Answer answer = terminal.run("demo", "--keep", "here");
        assertTrue(answer.err().contains("INIT-OCCUPIED"), answer.err());
        assertEquals(1, answer.exit());
    }

    @Test
    void asJsonListsTheStepsAlone() {
        Answer answer = terminal.run("demo", "--json");
        var steps = (List<?>) answer.json().get("steps");
        assertEquals("init contoso --demo", ((Map<?, ?>) steps.getFirst()).get("command"));
        assertTrue(answer.json().containsKey("site"));
        assertFalse(answer.out().contains("━━"));
    }

    @Test
    void isPlainTextWithoutATerminal() {
        assertFalse(terminal.run("demo").out().contains("\u001b"));
    }
}
