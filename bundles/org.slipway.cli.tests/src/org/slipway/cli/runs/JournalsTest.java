package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.launch.RunLock;

/** Folders of runs that are worked on, broken off or damaged. */
class JournalsTest {
    private static final String SMALL = """
            taskSequence: Small
            id: small
            variables:
              - string: Way
                value: left
            entries:
              - setVariable: One
                variable: One
                value: "1"
              - setVariable: Two
                variable: Two
                value: "2"
                when:
                  variable: Way
                  equals: right
              - restartComputer: Restart
              - setVariable: Last
                variable: Done
                value: "%One%"
            """;

    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;
    private Path journal;

    @BeforeEach
    void makeIt() {
        terminal = new Terminal(home);
        site = terminal.demoSite();
        journal = site.resolve("lab/journal.jsonl");
        Terminal.write(site.resolve("task-sequences/small.yaml"), SMALL);
    }

    private Answer run(String... more) {
        var words = new ArrayList<>(List.of("run", "small", "--target", "simulated:laptop,system", "--journal", "lab"));
        words.addAll(List.of(more));
        return terminal.run(words.toArray(String[]::new));
    }

    private static void refused(String code, Answer answer) {
        assertEquals(1, answer.exit(), answer.all());
        assertTrue(answer.err().contains(code), answer.all());
    }

    /** Leaves as many lines as this, as if the run had been killed then. */
    private void cut(int lines) throws IOException {
        Files.writeString(journal, String.join("\n", Files.readAllLines(journal).subList(0, lines)) + "\n");
    }

    @Test
    void whereTheJournalIsIsToldBeforeAllElse() {
        assertEquals("Journal: lab", run().lines().getFirst());
        assertFalse(terminal.run("run", "small", "--target", "simulated:laptop,system", "--json").out().contains("Journal:"));
    }

    @Test
    void aRunThatIsWorkedOnIsNotGoneOnWithByAnother() throws Exception {
        run();
        cut(3);
        byte[] before = Files.readAllBytes(journal);
        try (RunLock lock = new RunFolder(site.resolve("lab")).lock()) {
            refused("JOURNAL-BUSY", terminal.run("resume", "lab"));
        }

        assertArrayEquals(before, Files.readAllBytes(journal));
        assertEquals(0, terminal.run("resume", "lab").exit());
    }

    @Test
    void aRunWhoseJournalWasOverwrittenOrEmptiedDoesNotStartAnew() throws Exception {
        run();
        var random = new byte[5000];
        new Random(7).nextBytes(random);
        for (byte[] left : List.of(random, new byte[0])) {
            Files.write(journal, left);

            refused("JOURNAL-DAMAGED", terminal.run("resume", "lab"));
            refused("JOURNAL-DAMAGED", terminal.run("journal", "show", "lab"));
            assertEquals(left.length, Files.size(journal));
        }
        Files.delete(journal);
        refused("JOURNAL-DAMAGED", terminal.run("resume", "lab"));
    }

    @Test
    void aRunThatWasKilledBeforeItBeganIsToBeRunAnew() throws Exception {
        run();
        Files.delete(journal);
        Files.delete(site.resolve("lab/run.begun"));

        refused("RUN-NOT-BEGUN", terminal.run("resume", "lab"));
        refused("RUN-NOT-BEGUN", terminal.run("journal", "show", "lab"));
    }

    @Test
    void ofADamagedJournalTheWholeLinesBeforeAreShownAndTheBreakIsTold() throws Exception {
        run();
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        lines.set(5, lines.get(5).replace("\"time\"", "\"tame\""));
        Files.writeString(journal, String.join("\n", lines) + "\n");

        for (List<String> words : List.of(List.of("show", "lab", "--all"), List.of("tail", "lab"), List.of("tail", "lab", "--follow"), List.of("replay", "lab"),
                List.of("export", "lab", "--format", "cmtrace"))) {
            var all = new ArrayList<>(List.of("journal"));
            all.addAll(words);
            Answer answer = terminal.run(all.toArray(String[]::new));

            refused("JOURNAL-DAMAGED", answer);
            assertTrue(answer.err().contains("Line 6 "), answer.err());
            assertFalse(answer.out().isEmpty(), words.toString());
        }
        assertEquals(5, terminal.run("journal", "show", "lab", "--all").lines().size());
    }

    @Test
    void fewerLinesThanNoneAreNotShown() {
        run();

        assertEquals(2, terminal.run("journal", "tail", "--lines", "-3", "lab").exit());
        assertEquals(0, terminal.run("journal", "tail", "--lines", "0", "lab").exit());
    }

    @Test
    void followingEndsWhereNobodyWorksOnTheRun() throws Exception {
        run();
        cut(4);

        Answer answer = terminal.run("journal", "tail", "--follow", "--lines", "2", "lab");

        assertEquals(0, answer.exit(), answer.all());
        assertEquals(3, answer.lines().size(), answer.out());
        assertTrue(answer.lines().getLast().startsWith("Nobody is working on this run"), answer.out());
    }

    @Test
    void aFactThatNoDecisionLookedAtIsNotSupposed() {
        run();

        Answer answer = terminal.run("journal", "replay", "lab", "--what-if", "variable Wya=right");
        assertEquals(2, answer.exit(), answer.all());
        assertTrue(answer.err().contains("Did you mean “variable way”?"), answer.err());
        assertEquals(1, terminal.run("journal", "replay", "lab", "--what-if", "VARIABLE way=right").exit());
        assertEquals(2, terminal.run("journal", "replay", "lab", "--what-if", "wmi root\\cimv2 Win32_Nothing.Name=x").exit());
    }
}
