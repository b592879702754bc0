package org.slipway.engine.stepping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.MemoryJournal;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.run.Run;
import org.slipway.engine.run.RunListener;
import org.slipway.engine.run.RunReport;
import org.slipway.engine.run.RunSettings;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.Target;
import org.slipway.engine.variables.Value;

/**
 * One run in a thread of its own, on a machine that is thought of. It begins waiting before the first entry. All methods may be called from
 * any thread and return at once.
 */
public final class Stepper {
    private final Plan plan;
    private final Target target;
    private final Content content;
    private final RunStart start;
    private final Runnable changed;
    private final MemoryJournal journal;
    private final Thread thread;

    private final Set<String> stops = new HashSet<>();
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private Moment moment = new Moment.Running();
    private boolean stopNext = true;
    private boolean released;
    private Optional<Run> current = Optional.empty();

    /** @param changed hears, in the thread of the run, that there is something new to look at */
    public Stepper(Plan plan, Target target, Content content, RunStart start, Runnable changed) {
        this.plan = plan;
        this.target = target;
        this.content = content;
        this.start = start;
        this.changed = changed;
        this.journal = new MemoryJournal(target.clock());
        this.thread = new Thread(this::work, "steps through " + plan.sequence().getId());
        thread.setDaemon(true);
    }

    public void begin() {
        thread.start();
    }

    public synchronized Moment moment() {
        return moment;
    }

    /** What was written so far. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Goes on until the next stop, or to the end. */
    public synchronized void resume() {
        stopNext = false;
        release();
    }

    /** Goes on to the next entry. */
    public synchronized void step() {
        stopNext = true;
        release();
    }

    /** Stops before the next entry. */
    public synchronized void pause() {
        stopNext = true;
    }

    /** Ends the run as if somebody had cancelled it. */
    public void cancel() {
        thread.interrupt();
    }

    /** @param stop whether the run stops before the entry each time it comes there */
    public synchronized void stopBefore(String entry, boolean stop) {
        if (stop) {
            stops.add(entry);
        } else {
            stops.remove(entry);
        }
    }

    /** Sets a variable before the entry where the run waits; an empty value deletes it. */
    public synchronized void set(String name, String value) {
        wanted.put(name, value);
    }

    private void release() {
        released = true;
        notifyAll();
    }

    private void work() {
        Moment end;
        try {
            end = over(Optional.of(all()), Optional.empty());
        } catch (ProblemException refused) {
            end = over(Optional.empty(), Optional.of(refused.problems().getFirst()));
        } catch (IOException impossible) {
            end = over(Optional.empty(), Optional.of(Problem.error("STEPPING", "The run broke: " + impossible.getMessage())));
        } catch (InterruptedException cancelled) {
            end = over(Optional.empty(), Optional.empty());
        }
        become(end);
    }

    private Moment over(Optional<RunReport> report, Optional<Problem> problem) {
        return new Moment.Over(report, problem, current.map(Run::variables).orElse(Map.of()));
    }

    private RunReport all() throws ProblemException, IOException, InterruptedException {
        Optional<RunReport> report;
        do {
            report = once();
        } while (report.isEmpty() || report.get() instanceof RunReport.Suspended);
        return report.get();
    }

    /** Empty where the machine lost its power; it is started again. */
    private Optional<RunReport> once() throws ProblemException, IOException, InterruptedException {
        var run = new Run(plan, target, new Listening(), new RunSettings(content, RunListener.NONE, this::before));
        current = Optional.of(run);
        try {
            return Optional.of(run.go(start));
        } catch (PowerCut cut) {
            return Optional.empty();
        }
    }

    private Map<String, String> before(PlannedEntry entry, Supplier<Map<String, Value>> variables) throws InterruptedException {
        synchronized (this) {
            if (!stopNext && !stops.contains(entry.path())) {
                return Map.of();
            }
            released = false;
            moment = new Moment.Waiting(entry.path(), variables.get());
        }
        changed.run();
        synchronized (this) {
            while (!released) {
                wait();
            }
            moment = new Moment.Running();
            Map<String, String> changes = Map.copyOf(wanted);
            wanted.clear();
            return changes;
        }
    }

    private void become(Moment next) {
        synchronized (this) {
            moment = next;
        }
        changed.run();
    }

    /** Keeps each line where others can look at it. */
    private final class Listening implements Journal {
        @Override
        public List<Line> past() {
            return journal.past();
        }

        @Override
        public void add(Event event) {
            journal.add(event);
            synchronized (Stepper.this) {
                lines.add(new Line(lines.size() + 1L, target.clock().instant(), event));
            }
        }

        @Override
        public void settle() {
            journal.settle();
        }
    }
}
