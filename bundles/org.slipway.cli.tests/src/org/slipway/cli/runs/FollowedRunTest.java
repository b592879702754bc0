package org.slipway.cli.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Surroundings;
import org.slipway.cli.Terminal;
import org.slipway.cli.TestRegistry;
import org.slipway.cli.internal.CommandLineMain;

/** What somebody sees who follows a run: each line when it happens, power cuts, and what becomes of it when it is cancelled. */
class FollowedRunTest {
    private static final String SEQUENCE = """
            taskSequence: Followed
            id: followed
            entries:
              - setVariable: First
                variable: One
                value: x
              - commandLine: Second
                command: cmd /c exit 0
              - setVariable: Third
                variable: Three
                value: x
            """;

    @TempDir
    Path home;
    private Path site;
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void makeIt() {
        site = new Terminal(home).demoSite();
        Terminal.write(site.resolve("task-sequences/followed.yaml"), SEQUENCE);
    }

    /** Somebody who reads what was flushed, piece by piece, and may act on it. */
    private static final class Follower extends Writer {
        private final StringBuilder unseen = new StringBuilder();
        private final List<String> seen = new ArrayList<>();
        private final String word;
        private final Runnable act;

        Follower(String word, Runnable act) {
            this.word = word;
            this.act = act;
        }

        @Override
        public void write(char[] text, int from, int length) {
            unseen.append(text, from, length);
        }

        @Override
        public void flush() {
            if (!unseen.isEmpty()) {
                String piece = unseen.toString();
                unseen.setLength(0);
                seen.add(piece);
                if (piece.contains(word)) {
                    act.run();
                }
            }
        }

        @Override
        public void close() {
            flush();
        }

        String all() {
            return String.join("", seen);
        }
    }

    private ExitCode run(Follower follower, boolean terminal, String... words) {
        Surroundings.Input nobody = new Surroundings.Input() {
            @Override
            public InputStream piped() {
                return InputStream.nullInputStream();
            }

            @Override
            public Optional<char[]> hidden(String prompt) {
                return Optional.empty();
            }
        };
        var surroundings = new Surroundings(new PrintWriter(follower), new PrintWriter(errors), nobody, terminal, site, Map.of("HOME", home.toString()),
                home.resolve("logs"), Optional.empty(), "1.2.3");
        return new CommandLineMain(new TestRegistry().registry()).run(surroundings, List.of(words));
    }

    @Test
    void eachLineIsSeenWhenItHappensAlsoThroughAPipe() {
        var follower = new Follower("never", () -> { });

        run(follower, false, "run", "followed", "--target", "simulated:laptop,system", "--journal", "lab");

        List<String> steps = follower.seen.stream().filter(piece -> piece.contains("✓")).toList();
        assertEquals(3, steps.size(), follower.seen.toString());
        steps.forEach(piece -> assertTrue(piece.endsWith("\n") && piece.lines().count() == 1, piece));
    }

    @Test
    void whoCancelsARunIsToldThatItIsOverAndWhereItsJournalIs() {
        Thread runner = Thread.currentThread();
        var follower = new Follower("✓ First", runner::interrupt);

        run(follower, false, "run", "followed", "--target", "simulated:laptop,system", "--journal", "lab");

        assertFalse(Thread.interrupted());
        assertTrue(follower.all().contains("\nCancelled after "), follower.all());
        assertTrue(follower.all().contains("\nJournal: lab\n"), follower.all());
        assertTrue(follower.all().contains("“slipway run” begins a new one."), follower.all());
        assertFalse(follower.all().contains("Third"), follower.all());
    }

    @Test
    void aHalfDrawnLineOfProgressIsTakenAwayBeforeAnythingIsSaid() {
        Thread runner = Thread.currentThread();
        var follower = new Follower("▸ Second", runner::interrupt);

        run(follower, true, "run", "followed", "--target", "simulated:laptop,system", "--journal", "lab");

        String all = follower.all();
        assertTrue(all.indexOf("\r\u001b[K", all.lastIndexOf("▸")) < all.indexOf("Cancelled"), all);
        assertTrue(all.contains("Cancelled"), all);
    }

    @Test
    void thatTheMachineLostItsPowerIsSeen() {
        Terminal.write(site.resolve("lab.yaml"), """
                device: lab
                make: Acme
                model: One
                faults:
                  - cut at "run *" time 1
                """);
        var follower = new Follower("never", () -> { });

        run(follower, false, "run", "followed", "--target", "simulated:lab.yaml", "--journal", "lab");

        assertTrue(follower.all().contains("⚡ power lost; going on\n"), () -> follower.all() + errors);
    }

    @Test
    void theProcessWaitsUntilWhatCameOfACancelledRunIsTold() throws Exception {
        var told = new ArrayList<String>();
        Thread hook;
        try (var cancelling = new Cancelling()) {
            hook = new Thread(() -> {
                cancelling.cancel();
                told.add("the process ends");
            });
            hook.start();
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            cancelling.over();
            told.add("cancelled");
        }
        hook.join();
        assertEquals(List.of("cancelled", "the process ends"), told);
    }

    @Test
    void whatIsOverIsNotInterruptedWhileItIsTold() throws Exception {
        Thread hook;
        boolean interrupted;
        try (var cancelling = new Cancelling()) {
            cancelling.over();
            hook = new Thread(cancelling::cancel);
            hook.start();
            while (hook.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            interrupted = Thread.interrupted();
        }
        hook.join();
        assertFalse(interrupted);
    }
}
