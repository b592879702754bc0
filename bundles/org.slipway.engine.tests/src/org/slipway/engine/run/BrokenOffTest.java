package org.slipway.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.engine.run.Sequences.forgiven;
import static org.slipway.engine.run.Sequences.group;
import static org.slipway.engine.run.Sequences.in;
import static org.slipway.engine.run.Sequences.step;
import static org.slipway.engine.run.Sequences.variable;
import static org.slipway.engine.run.Sequences.when;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.journal.Line;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.Power;
import org.slipway.engine.variables.Value;
import org.slipway.sequence.Environment;

/** Whatever breaks a run off, going on ends where it would have ended. */
class BrokenOffTest {
    @TempDir
    Path folder;

    private Sequences sequences = new Sequences();
    private Plan plan = plan();

    @BeforeEach
    void anew() {
        sequences = new Sequences();
        plan = plan();
    }

    /** A bit of everything: variables, a restart, another try, a failure that is forgiven, conditions, secrets. */
    private Plan plan() {
        sequences.telling.addAll(Set.of("partition", "apply", "set up", "once more", "join", "last"));
        sequences.works.put("partition", (step, context) -> {
            context.variables().set("OSDisk", "C:");
            return Outcome.done("made");
        });
        sequences.works.put("set up", (step, context) -> new Outcome.RestartNeeded(Power.Next.SYSTEM, "Windows starts", false, 0));
        sequences.works.put("once more", (step, context) -> context.variables().text("Tries").isEmpty() ? again(context) : Outcome.done("twice"));
        sequences.works.put("join", (step, context) -> new Outcome.Failed(Problem.error("TEST", "No domain."), 1355));
        sequences.works.put("last", (step, context) -> {
            context.variables().set("Line", context.variables().expand("%Password% on %OSDisk%"));
            return Outcome.done("");
        });
        return sequences.plan(step("partition"), group("install", when(variable("OSDisk", "C:"), step("apply")), when(variable("OSDisk", "D:"), step("never"))),
                step("set up"), in(Environment.OS, "once more"), forgiven("join"), when(variable("_SMSTSLastActionRetCode", "1355"), step("last")));
    }

    private static Outcome again(StepContext context) throws StepException {
        context.variables().set("Tries", "1");
        return new Outcome.RestartNeeded(Power.Next.DEFAULT, "once more", true, 0);
    }

    /** What is left of a run when it is over. */
    private record End(List<String> done, Map<String, String> variables, RunReport report) {
    }

    private interface Opening {
        Journal open(JournalFile file);
    }

    /** Starts the engine again and again, as the machine does, until the run is over. */
    private End toTheEnd(Path journal, Opening first) throws Exception {
        Opening opening = first;
        for (int starts = 0; starts < 20; starts++) {
            try (var file = JournalFile.open(journal, sequences.target.clock())) {
                Run run = new Run(plan, sequences.target, opening.open(file), new RunSettings(sequences.content(), RunListener.NONE));
                RunReport report = run.go(new RunStart("run-1", "1.0", Map.of("Password", Value.secret("hunter22", "Password")), Set.of()));
                if (!(report instanceof RunReport.Suspended)) {
                    var variables = new TreeMap<String, String>();
                    run.variables().forEach((name, value) -> variables.put(name, value.text()));
                    return new End(List.copyOf(sequences.target.done), variables, report);
                }
            } catch (FakeTarget.Cut cut) {
                opening = file -> new CutAt(file, journal.resolve(JournalFile.NAME), Long.MAX_VALUE);
                sequences.target.changesUntilCut = Integer.MAX_VALUE;
            }
        }
        throw new AssertionError("The run does not end");
    }

    private End unbroken() throws Exception {
        End end = toTheEnd(folder.resolve("unbroken"), file -> file);
        assertEquals(List.of("partition", "apply", "set up", "restart SYSTEM", "once more", "restart DEFAULT", "once more", "join", "last"), end.done());
        assertEquals("hunter22 on C:", end.variables().get("Line"));
        return end;
    }

    @Test
    void aRunThatIsCutOffBeforeOrAfterAnyChangeOfTheMachineEndsAsIfItHadNotBeen() throws Exception {
        End unbroken = unbroken();
        for (boolean after : List.of(false, true)) {
            for (int cut = 1; cut <= unbroken.done().size(); cut++) {
                anew();
                sequences.target.changesUntilCut = cut;
                sequences.target.cutAfter = after;

                End end = toTheEnd(folder.resolve(cut + "-" + after), file -> file);

                assertEquals(withoutSecondTries(unbroken), withoutSecondTries(end), "cut " + (after ? "after" : "before") + " change " + cut);
            }
        }
    }

    /** “once more” tells that it is done once it was tried for the first time, so a cut of its second try counts as done. */
    private static End withoutSecondTries(End end) {
        return new End(end.done().stream().distinct().toList(), end.variables(), end.report());
    }

    /** Within each record at its first, middle and last byte: that any other byte leaves the same records behind is the file's own test. */
    @Test
    void aJournalThatEndsInAnyRecordIsGoneOnWith() throws Exception {
        End unbroken = unbroken();
        byte[] whole = Files.readAllBytes(folder.resolve("unbroken").resolve(JournalFile.NAME));
        int begin = 0;
        for (int end = 0; end < whole.length; end++) {
            if (whole[end] == '\n') {
                for (long at : new long[] { begin, begin + 1, (begin + end) / 2, end }) {
                    anew();
                    Path journal = folder.resolve("cut");
                    assertEquals(withoutSecondTries(unbroken), withoutSecondTries(toTheEnd(journal, file -> new CutAt(file, journal.resolve(JournalFile.NAME), at))), "cut at byte " + at);
                    Files.delete(journal.resolve(JournalFile.NAME));
                }
                begin = end + 1;
            }
        }
    }

    /** Writes up to a byte, and is gone. */
    private record CutAt(JournalFile file, Path path, long bytes) implements Journal {
        @Override
        public List<Line> past() {
            return file.past();
        }

        @Override
        public void add(Event event) throws IOException {
            file.add(event);
            if (Files.size(path) > bytes) {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.truncate(bytes);
                }
                throw new FakeTarget.Cut();
            }
        }

        @Override
        public void settle() {
            // What is in the file counts; the disk is not looked at here.
        }
    }

    @Test
    void aStepThatCannotTellIsRepeatedWhereItsKindAllowsIt() throws Exception {
        sequences.telling.clear();
        sequences.target.changesUntilCut = 2;
        sequences.target.cutAfter = true;

        End end = toTheEnd(folder, file -> file);

        assertInstanceOf(RunReport.Over.class, end.report());
        assertEquals(2, end.done().stream().filter("apply"::equals).count());
    }

    @Test
    void aStepThatCannotTellStopsTheRunWhereItsKindForbidsRepeating() throws Exception {
        cutInAnUnrepeatableStep();

        End end = toTheEnd(folder, file -> file);

        var stopped = assertInstanceOf(RunReport.Stopped.class, end.report());
        assertEquals("RUN-STEP-UNSURE", stopped.problem().code());
        assertTrue(stopped.problem().text().contains("apply"), stopped.problem().text());
        assertEquals(List.of("partition", "apply"), end.done());
    }

    private void cutInAnUnrepeatableStep() {
        sequences.telling.clear();
        sequences.repeatable = false;
        plan = plan();
        sequences.telling.remove("apply");
        sequences.target.changesUntilCut = 2;
        sequences.target.cutAfter = true;
    }

    @Test
    void somebodyCanSayThatSuchAStepWasDone() throws Exception {
        assertEquals(1, rule(Event.Ruling.DONE).done().stream().filter("apply"::equals).count());
    }

    @Test
    void somebodyCanSayThatSuchAStepIsToBeRepeated() throws Exception {
        assertEquals(2, rule(Event.Ruling.REPEAT).done().stream().filter("apply"::equals).count());
    }

    @Test
    void somebodyCanSayThatSuchAStepFailed() throws Exception {
        var over = assertInstanceOf(RunReport.Over.class, rule(Event.Ruling.FAILED).report());

        assertEquals(Event.Verdict.FAILED, over.verdict());
    }

    private End rule(Event.Ruling ruling) throws Exception {
        cutInAnUnrepeatableStep();
        var stopped = assertInstanceOf(RunReport.Stopped.class, toTheEnd(folder, file -> file).report());
        try (var file = JournalFile.open(folder, sequences.target.clock())) {
            file.add(new Event.Ruled(stopped.entry(), stopped.attempt(), ruling));
        }
        End end = toTheEnd(folder, file -> file);
        assertInstanceOf(RunReport.Over.class, end.report());
        return end;
    }

    @Test
    void aStepThatMayBeRetriedIsBegunAgainWhenTheMachineRestartedUnderIt() throws Exception {
        sequences.repeatable = false;
        sequences.telling.clear();
        var apply = step("apply");
        apply.setRetries(1);
        plan = sequences.plan(apply, step("b"));
        sequences.target.changesUntilCut = 1;
        sequences.target.cutAfter = true;

        End end = toTheEnd(folder, file -> file);

        assertInstanceOf(RunReport.Over.class, end.report());
        assertEquals(List.of("apply", "apply", "b"), end.done());
    }

    @Test
    void noSecretIsInTheJournalsFile() throws Exception {
        unbroken();

        assertTrue(!Files.readString(folder.resolve("unbroken").resolve(JournalFile.NAME)).contains("hunter22"));
    }
}
