package org.slipway.target.simulated.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.fault.FaultRule.Effect;

/** What goes wrong on one machine. */
public final class Faults {
    /** Nothing. */
    public static final Faults NONE = new Faults(List.of(), 0, "", "");

    private final List<FaultRule> rules;
    private final long seed;
    private final String model;
    private final String name;

    public Faults(List<FaultRule> rules, long seed, String model, String name) {
        this.rules = List.copyOf(rules);
        this.seed = seed;
        this.model = model;
        this.name = name;
    }

    /** These, and further ones after them. */
    public Faults and(List<FaultRule> further, long otherSeed) {
        return new Faults(Stream.concat(rules.stream(), further.stream()).toList(), seed ^ otherSeed, model, name);
    }

    /**
     * What comes of an act.
     *
     * @param after the state with the rules counted that fit
     * @param failure the rule by which it fails, at once
     * @param cut the rule by which the power goes while it is under way
     * @param slow how many times as long it takes
     */
    public record Fate(State after, Optional<FaultRule> failure, Optional<FaultRule> cut, double slow) {
    }

    /** @param act what is done and to what; @param step the step it belongs to, or nothing */
    public Fate fate(State state, String act, String step) {
        State after = state;
        Optional<FaultRule> failure = Optional.empty();
        Optional<FaultRule> cut = Optional.empty();
        double slow = 1;
        for (int i = 0; i < rules.size(); i++) {
            FaultRule rule = rules.get(i);
            if (!rule.fits(act, step, model, name)) {
                continue;
            }
            int times = after.faults().getOrDefault(Integer.toString(i), 0) + 1;
            after = after.withRule(Integer.toString(i), times);
            if (rule.time() != 0 && rule.time() != times || !chosen(rule, i, times)) {
                continue;
            }
            switch (rule.effect()) {
                case Effect.Fail fail -> failure = failure.or(() -> Optional.of(rule));
                case Effect.Cut power -> cut = cut.or(() -> Optional.of(rule));
                case Effect.Slow slower -> slow *= slower.factor();
            }
        }
        return new Fate(after, failure, cut, slow);
    }

    /** Of chances each machine has its own, which depend on nothing but the seed, its name and how often it was tried. */
    private boolean chosen(FaultRule rule, int number, int times) {
        if (rule.chance() >= 1) {
            return true;
        }
        long mixed = mix(mix(mix(seed ^ 0x9E3779B97F4A7C15L) + name.hashCode()) + number * 0x632BE59BD9B4E019L) + times;
        return (mix(mixed) >>> 11) * 0x1.0p-53 < rule.chance();
    }

    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
