package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

/** Sequences of the demo site on machines that are thought of. */
class RunsTest {
    private static final String SMALL = """
            taskSequence: Small
            id: small
            variables:
              - string: Way
                value: left
            entries:
              - setVariable: Note it
                variable: Seen
                value: "%Way%"
              - commandLine: Fails
                command: cmd /c exit 5
                continueOnError: true
              - group: Right
                when:
                  variable: Way
                  equals: right
                entries:
                  - setVariable: Never
                    variable: Never
                    value: x
              - restartComputer: Restart
              - setVariable: Last
                variable: Done
                value: "%Seen%"
            """;

    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeIt() {
        terminal = new Terminal(home);
        site = terminal.demoSite();
        Terminal.write(site.resolve("task-sequences/small.yaml"), SMALL);
    }

    private Answer run(String... more) {
        var words = new ArrayList<>(List.of("run", "small", "--target", "simulated:laptop,system", "--journal", "lab"));
        words.addAll(List.of(more));
        return terminal.run(words.toArray(String[]::new));
    }

    @Test
    void aPlanTellsEveryEntryAndRunsNothing() {
        Answer answer = terminal.run("plan", "small");

        assertEquals(0, answer.exit(), answer.all());
        assertTrue(answer.out().contains("Small, 5 steps"), answer.out());
        assertTrue(answer.out().contains("  2 Fails"), answer.out());
        assertFalse(Files.exists(site.resolve(".slipway/runs")));
    }

    @Test
    void whatTheSiteDoesNotHoldStandsInTheWayOfARunAndNotOfASimulation() {
        Answer plan = terminal.run("plan", "win11-bare-metal");
        assertEquals(1, plan.exit());
        assertTrue(plan.err().contains("PLAN-EXTERNAL"), plan.all());

        Answer simulation = terminal.run("plan", "win11-bare-metal", "--simulation");
        assertEquals(0, simulation.exit(), simulation.all());
    }

    @Test
    void aRunTellsEachStepItsFailureAndWhereItsJournalIs() {
        Answer answer = run();

        assertEquals(0, answer.exit(), answer.all());
        assertTrue(answer.out().contains("✓ Note it"), answer.out());
        assertTrue(answer.out().contains("✗ Fails"), answer.out());
        assertTrue(answer.out().contains("– Right  (skipped: "), answer.out());
        assertTrue(answer.out().contains("↻ restart"), answer.out());
        assertTrue(answer.out().contains("┌ Fails"), answer.out());
        assertTrue(answer.out().contains("Succeeded after "), answer.out());
        assertTrue(Files.isRegularFile(site.resolve("lab/journal.jsonl")));
    }

    @Test
    void aVariableThatIsGivenWins() {
        Map<String, Object> answer = run("--var", "Way=right", "--json").json();

        assertEquals("succeeded", answer.get("verdict"));
        assertTrue(answer.get("steps").toString().contains("2/0"), answer.toString());
    }

    @Test
    void aRunThatIsOverIsNotGoneOnWith() {
        run();

        Answer answer = terminal.run("resume", "lab");

        assertEquals(1, answer.exit());
        assertTrue(answer.err().contains("RUN-OVER"), answer.all());
        assertEquals(1, run().exit());
    }

    @Test
    void aRunThatWasCutOffIsGoneOnWith() throws Exception {
        run();
        Path journal = site.resolve("lab/journal.jsonl");
        List<String> lines = Files.readAllLines(journal);
        int restart = (int) lines.stream().takeWhile(line -> !line.contains("\"restart\"")).count();
        Files.writeString(journal, String.join("\n", lines.subList(0, restart)) + "\n" + lines.get(restart).substring(0, 20));

        Answer answer = terminal.run("resume", "lab");

        assertEquals(0, answer.exit(), answer.all());
        assertTrue(answer.out().contains("✓ Last"), answer.out());
        assertFalse(answer.out().contains("Note it"), answer.out());
    }

    @Test
    void theJournalIsShownTailedReplayedAndWrittenForCmTrace() {
        run();

        assertTrue(terminal.run("journal", "show", "lab").out().contains("Right: passed over"));
        assertEquals(3, terminal.run("journal", "tail", "lab", "--lines", "3").lines().size());
        assertEquals(0, terminal.run("journal", "replay", "lab").exit());
        Answer whatIf = terminal.run("journal", "replay", "lab", "--what-if", "variable Way=right");
        assertEquals(1, whatIf.exit(), whatIf.all());
        assertTrue(whatIf.out().contains("Right: was passed over, would be entered"), whatIf.out());
        assertEquals(0, terminal.run("journal", "export", "lab", "--format", "cmtrace", "--out", "smsts.log").exit());
        assertTrue(Terminal.read(site.resolve("smsts.log")).startsWith("\uFEFF<![LOG["));
    }

    @Test
    void targetsThatThereAreNotAreRefusedWithThoseThatThereAre() {
        Answer answer = terminal.run("run", "small", "--target", "simulatd:laptop");

        assertEquals(2, answer.exit());
        assertTrue(answer.err().contains("simulated"), answer.err());
        assertEquals(1, terminal.run("run", "small", "--target", "simulated:nobody").exit());
    }

    @Test
    void theSameFleetGivesTheSameReport() {
        Answer one = terminal.run("simulate", "win11-bare-metal", "--devices", "60", "--seed", "1", "--report", "json");
        Answer two = terminal.run("simulate", "win11-bare-metal", "--devices", "60", "--seed", "1", "--report", "json");

        assertEquals(one.out(), two.out());
        assertEquals(60, ((Number) one.json().get("machines")).intValue());
        assertTrue(terminal.run("simulate", "win11-bare-metal", "--devices", "60", "--report", "html").out().contains("<table class=\"matrix\">"));
        assertEquals(2, terminal.run("simulate", "win11-bare-metal").exit());
    }

    @Test
    void theDevicesOfACollectionAreSimulated() {
        Answer answer = terminal.run("simulate", "win11-bare-metal", "--collection", "pilot", "--json");

        assertTrue(((Number) answer.json().get("machines")).intValue() > 0, answer.all());
    }

    @Test
    void aConditionIsExplainedOnADevice() {
        Answer query = terminal.run("explain", "SELECT * FROM Win32_Battery", "--device", "laptop");
        assertEquals(0, query.exit(), query.all());
        assertTrue(query.out().startsWith("Holds on "), query.out());

        Answer entry = terminal.run("explain", "small/Right", "--device", "laptop", "--var", "Way=right");
        assertTrue(entry.out().startsWith("Holds on "), entry.all());
        assertTrue(terminal.run("explain", "variable: Nothing\nexists: true", "--device", "laptop").out().startsWith("Does not hold"));
        assertEquals(2, terminal.run("explain", "no: such: thing", "--device", "laptop").exit());
    }
}
