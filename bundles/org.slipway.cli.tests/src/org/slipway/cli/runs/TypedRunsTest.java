package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

/** Commands of runs as people type them: what help shows works, and what is typed wrongly is wrong use. */
class TypedRunsTest {
    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeIt() {
        terminal = new Terminal(home);
        site = terminal.demoSite();
    }

    private void wrongUse(String says, String... words) {
        Answer answer = terminal.run(words);
        assertEquals(2, answer.exit(), answer.all());
        assertTrue(answer.err().contains(says), answer.err());
    }

    @Test
    void aFolderWithoutARunIsWrongUse() {
        wrongUse("There is no run in “task-sequences”.", "resume", "task-sequences");
    }

    @Test
    void aRuleThatCannotBeReadIsWrongUseAndNoProblemOfTheSite() {
        wrongUse("WRONG-USE --fail: “explode at x” is not a rule", "simulate", "win11-bare-metal", "--devices", "2", "--fail", "explode at x");
    }

    @Test
    void aVariableWithoutANameOrAValueIsWrongUseAndItsTextIsNotRepeated() {
        wrongUse("there is no name", "run", "win11-bare-metal", "--target", "simulated:laptop", "--var", "=secret");
        wrongUse("there is no equals sign", "run", "win11-bare-metal", "--target", "simulated:laptop", "--var", "secret");
        wrongUse("there is no name", "explain", "variable: A", "--device", "laptop", "--var", "=secret");
        assertFalse(terminal.run("run", "win11-bare-metal", "--target", "simulated:laptop", "--var", "secret").all().contains("secret"));
    }

    @Test
    void aSequenceThatIsCalledLikeTheSiteIsTheOneThatIsMeant() {
        Path lab = terminal.site("task-sequences/test.yaml", "taskSequence: Test\nid: test\nentries:\n  - setVariable: A\n    variable: B\n    value: c\n");

        Answer plan = terminal.in(lab).run("plan", "test");

        assertEquals(0, plan.exit(), plan.all());
        assertTrue(plan.out().startsWith("Test, 1 step"), plan.out());
        assertEquals(0, terminal.run("run", "test", "--target", "simulated:laptop").exit());
    }

    @Test
    void whatHelpShowsCanBeTyped() {
        assertTrue(terminal.run("help", "run").out().contains("--target simulated:laptop"));
        assertTrue(terminal.run("help", "explain").out().contains("\"win11-bare-metal/Partition Disk 0 - UEFI\" --device pc-office-1"));
        assertEquals(0, terminal.run("explain", "win11-bare-metal/Partition Disk 0 - UEFI", "--device", "pc-office-1").exit());
        Answer none = terminal.run("plan", "pilot");
        assertTrue(none.err().contains("slipway list --kind taskSequence shows"), none.all());
        assertEquals(0, terminal.run("list", "--kind", "taskSequence").exit());
    }

    @Test
    void whatIsWrongIsSaidInWordsThatPeopleUse() throws Exception {
        wrongUse("is no whole number", "simulate", "win11-bare-metal", "--devices", "2", "--seed", "abc");
        wrongUse("For instance --report fleet.html", "simulate", "win11-bare-metal", "--devices", "2", "--report", "a.pdf");
        Files.write(site.resolve("binary.yaml"), new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
        Answer binary = terminal.run("explain", "variable: A", "--device", "binary.yaml");
        assertTrue(binary.err().contains("“binary.yaml” cannot be read: it is no text."), binary.err());
        Terminal.write(site.resolve("torn/run.json"), "{\"sequence\":\"win1");
        Answer torn = terminal.run("resume", "torn");
        assertTrue(torn.err().contains("RUN-FOLDER-DAMAGED What was ordered cannot be read: the file is torn or no JSON."), torn.err());
        assertEquals(1, torn.exit());
    }
}
