package org.slipway.target.simulated.command;

import java.time.Duration;
import java.util.List;

/** How a program ends. @param code unsigned, 32 bits; @param output line by line */
public record Reply(long code, Duration takes, List<String> output, List<Effect> effects) {
    public Reply {
        output = List.copyOf(output);
        effects = List.copyOf(effects);
    }

    public static Reply of(long code, long seconds, Effect... effects) {
        return new Reply(code, Duration.ofSeconds(seconds), List.of(), List.of(effects));
    }

    public static Reply told(long code, long seconds, String... output) {
        return new Reply(code, Duration.ofSeconds(seconds), List.of(output), List.of());
    }
}
