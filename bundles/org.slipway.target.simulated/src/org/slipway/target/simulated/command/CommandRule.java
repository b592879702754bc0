package org.slipway.target.simulated.command;

import java.time.Duration;
import java.util.List;

import org.slipway.target.simulated.fault.Glob;

/** What a program does that somebody described. @param pattern of the whole command line */
public record CommandRule(Glob pattern, long code, Duration takes, List<String> output, List<Effect> effects) {
    public CommandRule {
        output = List.copyOf(output);
        effects = List.copyOf(effects);
    }

    Reply reply() {
        return new Reply(code, takes, output, effects);
    }
}
