package org.slipway.engine.spi;

import java.time.Duration;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.Power;

/** How a step ended. */
public sealed interface Outcome {
    /** It did what it says. @param code of the program that did it, unsigned 32 bits; 0 where there was none */
    record Done(String summary, long code) implements Outcome {}

    /** There was nothing to do; it counts as done. */
    record Skipped(String reason) implements Outcome {}

    /**
     * It did what it says, or as much as can be done before a restart.
     *
     * @param repeat whether the step is carried out again afterwards
     * @param notice for how long users of an installed system read the reason before; where a step does not say, variables do
     */
    record RestartNeeded(Power.Next next, String reason, boolean repeat, long code, Optional<Duration> notice) implements Outcome {
        public RestartNeeded(Power.Next next, String reason, boolean repeat, long code) {
            this(next, reason, repeat, code, Optional.empty());
        }
    }

    /** @param code by which the cause is known, unsigned 32 bits; never 0 */
    record Failed(Problem problem, long code) implements Outcome {}

    static Outcome done(String summary) {
        return new Done(summary, 0);
    }

    /** A failure that no number of Windows stands for: 0x80004005, “unspecified error”. */
    static Outcome failed(Problem problem) {
        return new Failed(problem, 0x80004005L);
    }
}
