package org.slipway.engine.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.content.Content;
import org.slipway.engine.journal.Event;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Condition;
import org.slipway.model.Deployable;
import org.slipway.sequence.TaskSequence;

/** All that a step is told. To cancel, the thread is interrupted. */
public interface StepContext {
    Target target();

    StepVariables variables();

    Content content();

    /** The sequence that runs; of sequences within each other, the outermost. */
    TaskSequence sequence();

    /** All that the site of the sequence holds and that can be deployed, for what steps name by variables. */
    List<Deployable> site();

    /** A line for people, in journal and log. */
    void say(Event.Level level, String text);

    default void say(String text) {
        say(Event.Level.INFO, text);
    }

    /** How far it is, from 0 to 1, and what it is about. */
    void progress(double fraction, String text);

    /** Codes that mean success, as the step says or as its kind has them. */
    List<Long> successCodes();

    Optional<Duration> timeout();

    /** Runs a program with the step's time-out, tells each line that it writes, and keeps secrets out of what is told. */
    Exit run(CommandLine command) throws TargetException, InterruptedException;

    /** What the end of a program means: done where its code is one of the success codes. */
    Outcome judge(Exit exit);

    /** Whether a condition that the step carries holds now. */
    boolean holds(Condition condition);

    /**
     * A number that stands for this step of this run, the same however often it is broken off: for marking what it makes, so that
     * {@link StepExecutor#standing} can tell it from what was there before.
     */
    UUID mark();
}
