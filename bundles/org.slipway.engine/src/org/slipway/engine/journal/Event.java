package org.slipway.engine.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.condition.Fact;
import org.slipway.engine.target.Power;

/** One thing that happened in a run. Texts in it hold no secrets. */
public sealed interface Event {

    /**
     * A run begins.
     *
     * @param plan what stands for the sequence as it was planned; another one is not gone on with
     * @param variables their values, with %Name% for secrets
     */
    record Begun(String run, String sequence, String name, String plan, String target, String engine, Map<String, String> variables) implements Event {}

    /**
     * The engine has been started on the machine.
     *
     * @param boot which start of the machine it is
     * @param pe whether a boot environment runs
     * @param uefi whether the machine was started by UEFI; false too where the target cannot tell
     */
    record Woke(String boot, boolean pe, boolean uefi) implements Event {
        public Woke(String boot, boolean pe) {
            this(boot, pe, false);
        }
    }

    /**
     * It was decided whether an entry takes part.
     *
     * @param entry the numbers of the entries around it and its own, from 0, with / between them, and ! before those of a called sequence
     * @param why as a sentence
     * @param facts what was looked at
     */
    record Decided(String entry, String name, Choice choice, String why, List<Fact> facts) implements Event {}

    /** What becomes of an entry. */
    enum Choice {
        /** It is entered. */
        RUN,
        /** It is switched off. */
        DISABLED,
        /** Its condition does not hold. */
        CONDITION,
        /** It cannot run here, and fails. */
        REFUSED
    }

    /**
     * A step is about to be carried out.
     *
     * @param attempt from 1
     * @param options what it was told, with %Name% for secrets
     */
    record Starting(String entry, int attempt, Map<String, String> options) implements Event {}

    /** A line for people. */
    record Said(String entry, Level level, String text) implements Event {}

    /** How much a line matters. */
    enum Level {
        INFO, WARNING, ERROR
    }

    /**
     * A step has ended; what it set holds from here on.
     *
     * @param code as the step's program gave it, unsigned 32 bits
     * @param changes values by name, with %Name% for secrets; an empty one deletes
     * @param next what the step itself says somebody can do about its failure, with which the text ends; empty where it says nothing
     */
    record Ended(String entry, int attempt, Result result, long code, String text, Map<String, String> changes, Optional<Restart> restart, String next)
            implements Event {
        public Ended(String entry, int attempt, Result result, long code, String text, Map<String, String> changes, Optional<Restart> restart) {
            this(entry, attempt, result, code, text, changes, restart, "");
        }
    }

    /** How a step ended. */
    enum Result {
        DONE, SKIPPED, FAILED
    }

    /**
     * The machine is to be started anew.
     *
     * @param repeat whether the same step runs again afterwards
     * @param boot which start of the machine it was until then
     * @param notice for how long users of an installed system read the reason before; where the step does not say, variables do
     */
    record Restart(Power.Next next, String reason, boolean repeat, String boot, Optional<Duration> notice) {
        public Restart(Power.Next next, String reason, boolean repeat, String boot) {
            this(next, reason, repeat, boot, Optional.empty());
        }
    }

    /** Somebody said how to go on with a step of which nobody knew whether it was done. */
    record Ruled(String entry, int attempt, Ruling ruling) implements Event {}

    /**
     * Somebody set variables before it was decided whether an entry takes part.
     *
     * @param changes values by name; an empty one deletes
     */
    record Altered(String entry, Map<String, String> changes) implements Event {}

    /** What becomes of such a step. */
    enum Ruling {
        /** It is carried out once more. */
        REPEAT,
        /** It counts as done. */
        DONE,
        /** It counts as failed. */
        FAILED
    }

    /** The run is over. */
    record Finished(Verdict verdict, long code, String text) implements Event {}

    /** How a run ends. */
    enum Verdict {
        SUCCEEDED, FAILED, CANCELLED
    }
}
