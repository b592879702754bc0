package org.slipway.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.Problem;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.Line;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.Power;
import org.slipway.sequence.Entry;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.Step;

/**
 * Whatever a sequence is like and wherever and however often it is broken off, it ends as it would have: groups within groups that forgive or do
 * not, conditions over what steps set, called sequences, restarts of all sorts, steps that can tell how far they got and such that are repeated.
 */
class RandomRunsTest {
    private static final int SEQUENCES = 120;
    private static final int CUTS = 12;
    private static final int MOST_STEPS = 9;
    private static final int MOST_STARTS = 200;

    /** One sequence by a number: the same number makes the same. */
    private static final class Made {
        private final Random random;
        private final Sequences sequences = new Sequences();
        private final Plan plan;
        private int steps;

        Made(long seed) {
            random = new Random(seed);
            plan = sequences.plan(entries(0).toArray(Entry[]::new));
        }

        private List<Entry> entries(int depth) {
            var entries = new ArrayList<Entry>();
            for (int i = 1 + random.nextInt(4); i > 0 && steps < MOST_STEPS; i--) {
                entries.add(entry(depth));
            }
            return entries;
        }

        private Entry entry(int depth) {
            Entry entry = switch (depth > 3 ? 9 : random.nextInt(10)) {
                case 0, 1, 2 -> Sequences.group("g" + random.nextInt(), entries(depth + 1).toArray(Entry[]::new));
                case 3 -> call(entries(depth + 1));
                default -> step();
            };
            entry.setContinueOnError(random.nextInt(3) == 0);
            entry.setEnabled(random.nextInt(10) > 0);
            if (random.nextInt(4) == 0) {
                entry.setWhen(Sequences.variable(random.nextInt(5) == 0 ? "_SMSTSLastActionSucceeded" : "V" + random.nextInt(3), random.nextBoolean() ? "1" : random.nextBoolean() ? "true" : ""));
            }
            return entry;
        }

        private static RunSequence call(List<Entry> entries) {
            RunSequence call = SequenceFactory.eINSTANCE.createRunSequence();
            call.setName("call");
            call.setSequence(Sequences.sequence(entries.toArray(Entry[]::new)));
            return call;
        }

        private Step step() {
            String name = "s" + steps++;
            int kind = random.nextInt(9);
            int number = random.nextInt(3);
            String value = random.nextInt(4) == 0 ? "" : "1";
            if (random.nextBoolean()) {
                sequences.telling.add(name);
            }
            sequences.works.put(name, (step, context) -> switch (kind) {
                case 0 -> new Outcome.Failed(Problem.error("TEST", name + " failed."), 100 + number);
                case 1 -> new Outcome.RestartNeeded(number == 0 ? Power.Next.PE : Power.Next.SYSTEM, name, false, 3010);
                case 2 -> once(name, context) ? new Outcome.RestartNeeded(Power.Next.DEFAULT, name, true, 0) : Outcome.done("again");
                case 3 -> asking(name, context, false);
                case 4 -> asking(name, context, true);
                case 5 -> new Outcome.Skipped("nothing to do");
                default -> {
                    context.variables().set("V" + number, value);
                    yield Outcome.done("set");
                }
            });
            return Sequences.step(name);
        }

        private static boolean once(String name, StepContext context) throws StepException {
            boolean first = context.variables().text("Tried" + name).isEmpty();
            context.variables().set("Tried" + name, "1");
            return first;
        }

        private static Outcome asking(String name, StepContext context, boolean again) throws StepException {
            if (once(name, context)) {
                context.variables().set("SMSTSRebootRequested", "HD");
                context.variables().set("SMSTSRetryRequested", again ? "true" : "");
            }
            return Outcome.done("asked");
        }
    }

    /** Of the machine each act counts once: what is repeatable may be done twice. */
    private record End(Set<String> done, Map<String, String> variables, RunReport report) {
    }

    /** Cut off when so many records more were written; of what was not settled some is lost. */
    private static final class Cutting implements Journal {
        private final Random random;
        private List<Line> lines = new ArrayList<>();
        private int settled;
        private int left = Integer.MAX_VALUE;

        Cutting(Random random) {
            this.random = random;
        }

        @Override
        public List<Line> past() {
            return List.copyOf(lines);
        }

        @Override
        public void add(Event event) {
            if (--left < 0) {
                throw new FakeTarget.Cut();
            }
            lines.add(new Line(lines.size() + 1, Instant.EPOCH, event));
        }

        @Override
        public void settle() {
            settled = lines.size();
        }

        void lose() {
            lines = new ArrayList<>(lines.subList(0, settled + random.nextInt(lines.size() - settled + 1)));
            settled = lines.size();
        }
    }

    private static End end(Made made, Journal journal, Runnable next, Runnable fallen) throws Exception {
        FakeTarget target = made.sequences.target;
        for (int starts = 0; starts < MOST_STARTS; starts++) {
            try {
                next.run();
                var run = new Run(made.plan, target, journal, new RunSettings(made.sequences.content(), RunListener.NONE));
                RunReport report = run.go(new RunStart("run-1", "1.0", Map.of(), Set.of()));
                if (!(report instanceof RunReport.Suspended)) {
                    var variables = new TreeMap<String, String>();
                    run.variables().forEach((name, value) -> variables.put(name, value.text()));
                    return new End(new HashSet<>(target.done), variables, report);
                }
            } catch (FakeTarget.Cut cut) {
                fallen.run();
            }
        }
        throw new AssertionError("The run does not end");
    }

    private static End unbroken(long seed) throws Exception {
        End end = end(new Made(seed), new Cutting(new Random(0)), () -> { }, () -> { });
        assertInstanceOf(RunReport.Over.class, end.report());
        return end;
    }

    /** Each start may be the one that is cut off: at a record, or before or after something is done on the machine. */
    private static End broken(long seed, Random random) throws Exception {
        var made = new Made(seed);
        var journal = new Cutting(random);
        FakeTarget target = made.sequences.target;
        return end(made, journal, () -> {
            boolean cut = random.nextInt(4) > 0;
            journal.left = cut && random.nextBoolean() ? random.nextInt(12) : Integer.MAX_VALUE;
            target.changesUntilCut = cut ? 1 + random.nextInt(5) : Integer.MAX_VALUE;
            target.cutAfter = random.nextBoolean();
        }, journal::lose);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void aRandomSequenceEndsAlikeWhereverItIsBrokenOff(long start) throws Exception {
        for (long seed = start * 1_000; seed < start * 1_000 + SEQUENCES; seed++) {
            End unbroken = unbroken(seed);
            for (int cut = 0; cut < CUTS; cut++) {
                assertEquals(unbroken, broken(seed, new Random(seed * 31 + cut)), "sequence " + seed + ", cuts " + cut);
            }
        }
    }

    @Test
    void theSequencesAreOfAllSorts() throws Exception {
        var verdicts = new HashSet<String>();
        int restarts = 0;
        for (long seed = 1_000; seed < 1_000 + SEQUENCES; seed++) {
            End end = unbroken(seed);
            verdicts.add(((RunReport.Over) end.report()).verdict().name());
            restarts += end.done().stream().anyMatch(each -> each.startsWith("restart")) ? 1 : 0;
        }
        assertEquals(Set.of("SUCCEEDED", "FAILED"), verdicts);
        assertTrue(restarts > SEQUENCES / 4, "restarts: " + restarts);
    }
}
