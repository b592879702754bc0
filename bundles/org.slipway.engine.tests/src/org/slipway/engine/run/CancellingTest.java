package org.slipway.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.slipway.engine.run.Sequences.forgiven;
import static org.slipway.engine.run.Sequences.forgivenGroup;
import static org.slipway.engine.run.Sequences.step;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.JournalFile;
import org.slipway.engine.journal.Line;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.TargetException;

/** Whenever somebody cancels a run, it ends as cancelled, with a journal that says so. */
@Timeout(60)
class CancellingTest extends OnFakeTarget {
    @TempDir
    Path folder;

    /** With a journal on the disk, as people have it. */
    private RunReport onDisk(Plan plan) throws Exception {
        try (var file = JournalFile.open(folder, target.clock())) {
            last = new Run(plan, target, file, new RunSettings(sequences.content(), RunListener.NONE));
            return last.go(new RunStart("run-1", "1.0", start, Set.of()));
        }
    }

    private void cancelled(Plan plan, String... done) throws Exception {
        over(Verdict.CANCELLED, 1223, onDisk(plan));
        assertEquals(List.of(done), target.done);
        assertFalse(Thread.currentThread().isInterrupted());

        over(Verdict.CANCELLED, 1223, onDisk(plan));
        assertEquals(List.of(done), target.done, "a cancelled run is over");
    }

    private static void interrupt() {
        Thread.currentThread().interrupt();
    }

    @Test
    void beforeItsFirstStep() throws Exception {
        interrupt();
        cancelled(sequences.plan(step("a"), step("b")));
    }

    @Test
    void inAStepThatTakesNoNoticeOfIt() throws Exception {
        sequences.works.put("a", (step, context) -> {
            interrupt();
            context.say("still at it");
            return Outcome.done("done all the same");
        });
        cancelled(sequences.plan(forgivenGroup("g", step("a"), step("b")), step("c")), "a");
    }

    @Test
    void inAStepThatFailsBecauseOfIt() throws Exception {
        sequences.works.put("a", (step, context) -> {
            interrupt();
            return Outcome.failed(Problem.error("TEST", "The file was closed."));
        });
        sequences.works.put("b", (step, context) -> {
            throw new IllegalStateException("never reached");
        });
        cancelled(sequences.plan(forgiven("a"), step("b")), "a");
    }

    @Test
    void whileAProgramRuns() throws Exception {
        target.running = line -> interrupt();
        sequences.works.put("a", (step, context) -> {
            try {
                context.run(CommandLine.of("setup.exe"));
                if (Thread.interrupted()) {
                    throw new InterruptedException(); // as processes do when they are interrupted
                }
                return Outcome.done("");
            } catch (TargetException | InterruptedException ended) {
                return rethrown(ended);
            }
        });
        cancelled(sequences.plan(forgiven("a"), step("b")), "a", "run setup.exe");
    }

    /** What an executor may throw and the works of these tests may not declare. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> Outcome rethrown(Exception any) throws E {
        throw (E) any;
    }

    @Test
    void whileItWaitsInAnotherThread() throws Exception {
        var waiting = new CountDownLatch(1);
        sequences.works.put("a", (step, context) -> {
            waiting.countDown();
            try {
                new CountDownLatch(1).await();
                return Outcome.done("");
            } catch (InterruptedException ended) {
                return rethrown(ended);
            }
        });
        Plan plan = sequences.plan(forgivenGroup("g", forgiven("a")), step("b"));
        Thread run = Thread.ofPlatform().start(() -> {
            try {
                onDisk(plan);
            } catch (Exception lost) {
                throw new AssertionError(lost);
            }
        });
        waiting.await();
        run.interrupt();
        run.join();

        cancelled(plan, "a");
    }

    @Test
    void inASecondTry() throws Exception {
        sequences.works.put("a", (step, context) -> {
            if (context.variables().text("Tries").isEmpty()) {
                context.variables().set("Tries", "1");
                context.variables().set("SMSTSRebootRequested", "HD");
                context.variables().set("SMSTSRetryRequested", "true");
            } else {
                interrupt();
            }
            return Outcome.done("");
        });
        Plan plan = sequences.plan(step("a"), step("b"));
        onDisk(plan);

        cancelled(plan, "a", "restart SYSTEM", "a");
    }

    @Test
    void atAMomentWhenTheJournalIsWritten() throws Exception {
        sequences.works.put("a", (step, context) -> {
            interrupt();
            for (int i = 0; i < 3; i++) {
                context.say("line " + i);
            }
            return Outcome.done("");
        });
        cancelled(sequences.plan(step("a"), step("b")), "a");

        try (var file = JournalFile.open(folder, target.clock())) {
            List<String> kinds = file.past().stream().map(Line::event).map(each -> each.getClass().getSimpleName()).toList();
            assertEquals(List.of("Begun", "Woke", "Decided", "Starting", "Said", "Said", "Said", "Ended", "Finished"), kinds.subList(0, 9));
        }
    }

    @Test
    void aBrokenJournalIsNoCancelling() throws Exception {
        Plan plan = sequences.plan(step("a"));
        try (var file = JournalFile.open(folder, target.clock())) {
            file.close();
            var run = new Run(plan, target, file, new RunSettings(sequences.content(), RunListener.NONE));
            assertThrows(Exception.class, () -> run.go(new RunStart("run-1", "1.0", start, Set.of())));
        }
        assertEquals(List.of(), target.done, "nothing is done that cannot be written down");
    }
}
