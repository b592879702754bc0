package org.slipway.target.simulated.fault;

import java.util.Optional;

/**
 * One thing that goes wrong.
 *
 * @param text as somebody wrote it
 * @param time counted from 1; 0 for each time
 * @param chance from 0 to 1
 */
public record FaultRule(String text, Effect effect, Optional<Glob> at, Optional<Glob> in, Optional<Glob> on, int time, double chance) {
    /** What happens. */
    public sealed interface Effect {
        /** @param code unsigned, 32 bits */
        record Fail(long code) implements Effect {
        }

        /** The power goes. */
        record Cut() implements Effect {
        }

        record Slow(double factor) implements Effect {
        }
    }

    boolean fits(String act, String step, String model, String name) {
        return at.map(glob -> glob.matches(act)).orElse(true) && in.map(glob -> glob.matches(step)).orElse(true)
                && on.map(glob -> glob.matches(model) || glob.matches(name)).orElse(true);
    }
}
