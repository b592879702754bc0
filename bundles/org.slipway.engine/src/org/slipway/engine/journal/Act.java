package org.slipway.engine.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.slipway.engine.condition.Fact;

/**
 * One line of a timeline: what became of an entry, or a start of the machine.
 *
 * @param entry its path; empty for a start of the machine
 * @param attempt from 1; 0 for what is not attempted
 * @param facts what was looked at to decide
 * @param said what it said, in order
 * @param changes variables that it set, with %Name% for secrets; an empty one deletes
 */
public record Act(String entry, String name, Fate fate, int attempt, Instant from, Instant to, long code, String text, List<Fact> facts, Map<String, String> options,
        List<Event.Said> said, Map<String, String> changes) {

    /** What became of it. */
    public enum Fate {
        STARTED, ENTERED, SWITCHED_OFF, SKIPPED, REFUSED, UNDER_WAY, DONE, NOTHING_TO_DO, FAILED, ALTERED, OVER
    }

    public Duration duration() {
        return Duration.between(from, to);
    }

    /** How many entries are around it. */
    public int depth() {
        return (int) entry.chars().filter(each -> each == '/' || each == '!').count();
    }
}
