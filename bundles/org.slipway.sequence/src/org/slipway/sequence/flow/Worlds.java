package org.slipway.sequence.flow;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Everything that a machine can be like at a moment: a set of combinations of marks. Kept as combinations and not mark by mark, so
 * that what hangs together stays together: a disk that is wiped in Windows PE alone is not wiped where the full system runs.
 */
public final class Worlds {
    private final BitSet worlds;

    private Worlds(BitSet worlds) {
        this.worlds = worlds;
    }

    /** A sequence begins in either environment, on a machine of either firmware, and nothing has happened yet. */
    static Worlds beginning() {
        var worlds = new BitSet();
        for (int firmware : new int[] {0, bit(Mark.UEFI)}) {
            worlds.set(firmware);
            worlds.set(firmware | bit(Mark.PE) | bit(Mark.BEGAN_IN_PE));
        }
        return new Worlds(worlds);
    }

    /** Of a place that is never reached. */
    static Worlds nowhere() {
        return new Worlds(new BitSet());
    }

    private static int bit(Mark mark) {
        return 1 << mark.ordinal();
    }

    private static int bits(Collection<Mark> marks) {
        return marks.stream().mapToInt(Worlds::bit).reduce(0, (one, other) -> one | other);
    }

    /** Whether the moment is never reached. */
    public boolean none() {
        return worlds.isEmpty();
    }

    /** Whether it is so in all of them; of none, nothing is said. */
    public boolean always(Mark mark) {
        return !none() && where(mark, false).none();
    }

    public boolean maybe(Mark mark) {
        return maybe(mark, true);
    }

    private boolean maybe(Mark mark, boolean set) {
        return worlds.stream().anyMatch(world -> (world & bit(mark)) != 0 == set);
    }

    public boolean never(Mark mark) {
        return !none() && !maybe(mark);
    }

    /** Those where it is so, or is not so. */
    public Worlds where(Mark mark, boolean set) {
        return keep(world -> (world & bit(mark)) != 0 == set);
    }

    Worlds with(Collection<Mark> set, Collection<Mark> cleared) {
        int on = bits(set);
        int off = ~bits(cleared);
        return map(world -> world & off | on);
    }

    /** All that can have become of them; how a sequence began stays as it is. */
    Worlds unknown() {
        var all = new BitSet();
        int stays = bit(Mark.BEGAN_IN_PE);
        for (int world = 0; world < 1 << Mark.values().length; world++) {
            all.set(world, maybe(Mark.BEGAN_IN_PE, (world & stays) != 0));
        }
        return new Worlds(all);
    }

    /** Those of either. */
    Worlds or(Worlds other) {
        if (other == this || other.none()) {
            return this;
        }
        if (none()) {
            return other;
        }
        var both = (BitSet) worlds.clone();
        both.or(other.worlds);
        return new Worlds(both);
    }

    /** Those that are among both. */
    Worlds and(Worlds other) {
        if (other == this) {
            return this;
        }
        var both = (BitSet) worlds.clone();
        both.and(other.worlds);
        return new Worlds(both);
    }

    /** Does something else where a mark is set than where it is not. */
    Worlds apart(Mark mark, WorldsChange set, WorldsChange cleared) {
        return set.of(where(mark, true)).or(cleared.of(where(mark, false)));
    }

    @FunctionalInterface
    interface WorldsChange {
        Worlds of(Worlds before);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Worlds those && worlds.equals(those.worlds);
    }

    @Override
    public int hashCode() {
        return worlds.hashCode();
    }

    private Worlds keep(IntPredicate kept) {
        return of(worlds.stream().filter(kept));
    }

    private Worlds map(IntUnaryOperator change) {
        return of(worlds.stream().map(change));
    }

    private Worlds of(IntStream all) {
        var set = new BitSet();
        all.forEach(set::set);
        return set.equals(worlds) ? this : new Worlds(set);
    }
}
