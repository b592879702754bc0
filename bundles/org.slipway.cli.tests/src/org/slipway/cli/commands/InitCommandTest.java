package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class InitCommandTest {
    @TempDir
    Path home;
    private Terminal terminal;

    @BeforeEach
    void sitDown() {
        terminal = new Terminal(home);
    }

    @Test
    void anEmptySiteChecksCleanAndIsLaidOut() {
        assertEquals(0, terminal.run("init", "works").exit());
        terminal.in(home.resolve("works"));
        assertEquals("0 errors, 0 warnings, 0 remarks in 1 file.\n", terminal.run("check").out());
        assertEquals(0, terminal.run("fmt", "--check").exit());
    }

    @Test
    void theSiteIsNamedAfterItsFolderOrAsAsked() {
        terminal.run("init", "Berlin & Köln");
        assertEquals("berlin-koln", terminal.in(home.resolve("Berlin & Köln")).run("list", "--json").rows().getFirst().get("id"));
        terminal.in(home).run("init", "other", "--name", "Head office: 1");
        assertEquals("Head office: 1", terminal.in(home.resolve("other")).run("list", "--json").rows().getFirst().get("name"));
    }

    @Test
    void aSiteIsNeverMadeOverAnother() {
        Path site = terminal.demoSite();
        String before = Terminal.read(site.resolve("site.yaml"));
        Answer answer = terminal.in(home).run("init", site.toString());
        assertTrue(answer.err().contains("INIT-OCCUPIED"), answer.err());
        assertEquals(1, answer.exit());
        assertEquals(before, Terminal.read(site.resolve("site.yaml")));
    }

    @Test
    void noFileThatIsInTheWayIsTouchedAndNoneIsWrittenThen() {
        Path mine = home.resolve("works/devices/pc-reception.yaml");
        Terminal.write(mine, "mine");
        Answer answer = terminal.run("init", "works", "--demo");
        assertTrue(answer.err().contains("devices/pc-reception.yaml"), answer.err());
        assertEquals("mine", Terminal.read(mine));
        assertFalse(Files.exists(home.resolve("works/site.yaml")));
    }

    @Test
    void rulesOfGitThatAreThereStay() {
        Terminal.write(home.resolve("works/.gitignore"), "*.iso");
        terminal.run("init", "works");
        List<String> rules = Terminal.read(home.resolve("works/.gitignore")).lines().toList();
        assertEquals("*.iso", rules.getFirst());
        assertTrue(rules.contains("/.slipway/"), rules::toString);
    }

    @Test
    void aRuleThatIsThereIsNotWrittenTwice() {
        Terminal.write(home.resolve("works/.gitignore"), ".slipway\n");
        terminal.run("init", "works");
        assertEquals(".slipway\n", Terminal.read(home.resolve("works/.gitignore")));
    }

    @Test
    void aFileIsNoPlaceForASite() throws IOException {
        Files.writeString(home.resolve("works"), "");
        assertEquals(2, terminal.run("init", "works").exit());
        assertEquals(2, terminal.run("init").exit());
    }

    @Test
    void asJsonItSaysWhatItWrote() {
        Answer answer = terminal.run("init", "works", "--json");
        assertEquals(home.resolve("works").toString(), answer.json().get("site"));
        assertEquals(List.of("site.yaml"), answer.json().get("files"));
    }

    @Test
    void whatCannotBeMadeWholeIsNotMadeAtAll() throws IOException {
        Files.createDirectories(home.resolve("n"));
        Terminal.write(home.resolve("n/devices"), "a file where a folder should be");
        Answer answer = terminal.run("init", "n", "--demo");
        assertEquals(3, answer.exit(), answer.all());
        try (var left = Files.list(home.resolve("n"))) {
            assertEquals(List.of("devices"), left.map(each -> each.getFileName().toString()).toList());
        }
    }

    @Test
    void aSiteWithinASiteIsRefusedUnlessForced() {
        terminal.run("init", "works");
        Answer answer = terminal.run("init", "works/inner");
        assertTrue(answer.err().contains("INIT-INSIDE"), answer.all());
        assertEquals(1, answer.exit());
        assertFalse(Files.exists(home.resolve("works/inner")));
        assertEquals(0, terminal.run("init", "works/inner", "--force").exit());
    }

    @Test
    void anEmptyNameIsWrongUseAndASpaceIsQuoted() {
        assertEquals(2, terminal.run("init", "").exit());
        assertTrue(terminal.run("init", "two words").out().contains("cd 'two words'"));
    }
}
