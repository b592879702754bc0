package org.slipway.engine.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.Line;

/**
 * Reads what the run did before this start of the engine, record by record, and then writes what it does now. The walk over the plan asks
 * the same questions both times, so that going on is nothing else than running.
 */
final class Ledger {
    private final Journal journal;
    private final RunListener listener;
    private final Deque<Event> past = new ArrayDeque<>();
    private Optional<Event.Woke> woke = Optional.empty();
    private Optional<Event.Woke> fresh = Optional.empty();

    Ledger(Journal journal, RunListener listener) {
        this.journal = journal;
        this.listener = listener;
        journal.past().stream().map(Line::event).forEach(past::add);
    }

    /** The start of the machine under which the record was written that was taken last. */
    Optional<Event.Woke> woke() {
        return woke;
    }

    /** The end of a run that somebody cancelled. What was under way then has no end of its own. */
    Optional<Event.Finished> cancelled() {
        return past.stream().filter(Event.Finished.class::isInstance).map(Event.Finished.class::cast).filter(end -> end.verdict() == Event.Verdict.CANCELLED).findFirst();
    }

    /** How the run failed, where that comes next. */
    Optional<Event.Finished> failure() {
        skip();
        return past.peek() instanceof Event.Finished end && end.verdict() == Event.Verdict.FAILED ? Optional.of(end) : Optional.empty();
    }

    /** Whether all that was done before has been gone through. */
    boolean live() {
        skip();
        return past.isEmpty();
    }

    /** The next record of the past where it is one of these; empty where it is another one, or there is none. */
    <E extends Event> Optional<E> take(Class<E> kind) {
        skip();
        if (past.isEmpty() || !kind.isInstance(past.peek())) {
            return Optional.empty();
        }
        listener.happened(past.peek(), true);
        return Optional.of(kind.cast(past.poll()));
    }

    private void skip() {
        while (past.peek() instanceof Event.Woke || past.peek() instanceof Event.Said) {
            if (past.peek() instanceof Event.Woke started) {
                woke = Optional.of(started);
            }
            Event passed = past.poll();
            if (fresh.filter(each -> each == passed).isEmpty()) {
                listener.happened(passed, true);
            }
        }
    }

    /** Writes down that the engine has been started. It holds from where the past ends. */
    void wake(Event.Woke now) throws IOException {
        write(now);
        past.add(now);
        fresh = Optional.of(now);
    }

    void write(Event event) throws IOException {
        journal.add(event);
        listener.happened(event, false);
    }

    /** Writes what must be on the disk before anything else is done. */
    void writeThrough(Event event) throws IOException {
        write(event);
        journal.settle();
    }

    /** What is said where past and plan do not fit together. */
    ProblemException other(String entry) {
        return new ProblemException(Problem.error("RUN-OTHER-JOURNAL", "The journal does not fit the sequence: at " + entry + " it tells "
                + (past.isEmpty() ? "nothing" : "“" + past.peek().getClass().getSimpleName() + "”") + ".")
                .next("Go on with the sequence as it was when the run began, or begin a new run in another folder."));
    }
}
