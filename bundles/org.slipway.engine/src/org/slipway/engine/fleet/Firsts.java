package org.slipway.engine.fleet;

import java.util.OptionalInt;

/** Numbers of the first machines of a fleet on which an entry came out so; none where it did on no machine. The same however the fleet was parted. */
public record Firsts(OptionalInt done, OptionalInt skipped, OptionalInt switchedOff, OptionalInt forgiven, OptionalInt failed, OptionalInt refused, OptionalInt unreached) {
    static final Firsts NONE = new Firsts(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
            OptionalInt.empty());

    Firsts or(Firsts other) {
        return new Firsts(least(done, other.done), least(skipped, other.skipped), least(switchedOff, other.switchedOff), least(forgiven, other.forgiven),
                least(failed, other.failed), least(refused, other.refused), least(unreached, other.unreached));
    }

    private static OptionalInt least(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isPresent() && other.getAsInt() < one.getAsInt() ? other : one;
    }
}
