package org.slipway.engine.fleet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.machine.Traffic;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.target.PowerCut;

/** Runs a plan on each machine of a fleet, in the machines' own time. */
public final class Fleet {
    /** After so many starts a machine is taken to restart for ever. */
    private static final int MOST_STARTS = 100;

    private final Plan plan;
    private final Members members;
    private final PlanRows rows;

    public Fleet(Plan plan, Members members) {
        this.plan = plan;
        this.members = members;
        this.rows = new PlanRows(plan);
    }

    /**
     * All machines. It makes no difference to the report how many threads there are.
     *
     * @param progress hears how many machines are through, from any thread
     */
    public FleetReport run(int threads, IntConsumer progress) throws ProblemException, InterruptedException {
        int count = members.count();
        if (count < 1) {
            throw new ProblemException(Problem.error("FLEET-EMPTY", "There are no machines to simulate.").next("Choose a collection with devices, or say how many there shall be."));
        }
        var figures = new Figures(new long[count], new long[count], new long[count]);
        var next = new AtomicInteger();
        var through = new AtomicInteger();
        var cancelled = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<Tally>>();
            for (int i = 0; i < threads; i++) {
                parts.add(pool.submit(() -> {
                    var tally = new Tally(rows);
                    for (int each = next.getAndIncrement(); each < count && !cancelled.get(); each = next.getAndIncrement()) {
                        one(each, tally, figures);
                        progress.accept(through.incrementAndGet());
                    }
                    return tally;
                }));
            }
            return report(together(pool, parts, cancelled), figures, count);
        }
    }

    /** Kept by machine, each written by one thread: milliseconds, bytes, restarts. */
    private record Figures(long[] millis, long[] received, long[] restarts) {
    }

    /** @param cancelled heeded between two machines: a run that is interrupted ends, and the next would begin */
    private Tally together(ExecutorService pool, List<Future<Tally>> parts, AtomicBoolean cancelled) throws ProblemException, InterruptedException {
        var all = new Tally(rows);
        try {
            for (Future<Tally> part : parts) {
                all.add(part.get());
            }
            return all;
        } catch (InterruptedException enough) {
            cancelled.set(true);
            pool.shutdownNow();
            throw enough;
        } catch (ExecutionException broken) {
            cancelled.set(true);
            pool.shutdownNow();
            if (broken.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            throw new IllegalStateException(broken.getCause());
        }
    }

    private FleetReport report(Tally tally, Figures figures, int count) {
        Map<String, Verdicts> verdicts = tally.verdicts();
        var models = new LinkedHashMap<String, Long>();
        verdicts.forEach((model, each) -> models.put(model, each.succeeded() + each.failed() + each.stopped()));
        long restarts = 0;
        for (long each : figures.restarts()) {
            restarts += each;
        }
        return new FleetReport(plan.sequence().getId(), plan.sequence().getName(), count, models, verdicts, Spread.of(figures.millis()), Spread.of(figures.received()),
                restarts, tally.rows(), tally.mishaps());
    }

    private void one(int index, Tally tally, Figures figures) throws ProblemException, InterruptedException {
        Member member = members.member(index);
        var course = new Course(rows, member.target());
        var journal = new MemoryJournal(member.target().clock());
        long began = member.target().clock().millis();
        String stopped = "";
        boolean succeeded = false;
        int starts = 0;
        try {
            Optional<RunReport> report = start(member, journal, course);
            while (goesOn(report) && ++starts < MOST_STARTS) {
                report = start(member, journal, course);
            }
            succeeded = report.filter(each -> each instanceof RunReport.Over over && over.verdict() == Verdict.SUCCEEDED).isPresent();
            stopped = report.map(Fleet::stopped).orElse("It loses power again and again.");
        } catch (ProblemException refused) {
            stopped = refused.problems().getFirst().text();
        }
        if (!succeeded) {
            course.fell();
        }
        tally.add(index, member.model(), course, succeeded, stopped);
        figures.millis()[index] = member.target().clock().millis() - began;
        figures.received()[index] = member.target().offer(Traffic.class).map(Traffic::received).orElse(0L);
        figures.restarts()[index] = starts;
    }

    private static boolean goesOn(Optional<RunReport> report) {
        return report.isEmpty() || report.get() instanceof RunReport.Suspended;
    }

    /** Why it did not come to an end; empty where it did. */
    private static String stopped(RunReport report) {
        return switch (report) {
            case RunReport.Over over -> "";
            case RunReport.Suspended suspended -> "It restarts again and again: " + suspended.restart().reason();
            case RunReport.Stopped waiting -> waiting.problem().text();
        };
    }

    /** Empty where the machine went down under the engine. */
    private Optional<RunReport> start(Member member, MemoryJournal journal, RunListener listener) throws ProblemException, InterruptedException {
        try {
            return Optional.of(new Run(plan, member.target(), journal, new RunSettings(member.content(), listener)).go(member.start()));
        } catch (PowerCut gone) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("a journal in memory cannot be full", impossible);
        }
    }

    /** What one machine wrote: its run is made once more, and comes out the same. */
    public List<Line> journal(int index) throws ProblemException, InterruptedException {
        Member member = members.member(index);
        var journal = new MemoryJournal(member.target().clock());
        try {
            for (int starts = 0; starts < MOST_STARTS && goesOn(start(member, journal, RunListener.NONE)); starts++) {
                // The machine has been started again.
            }
        } catch (ProblemException refused) {
            // The journal tells how far it came.
        }
        return journal.past();
    }
}
