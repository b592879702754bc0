package org.slipway.sequence.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where variables are set and read, in the order of running. */
public final class VariableUses {
    /** The engine knows no longer names. */
    private static final int LONGEST_NAME = 256;

    /** By name, then by index; of several at one place the first. */
    private final Map<String, NavigableMap<Integer, Use>> sets = new HashMap<>();
    private final Map<String, NavigableMap<Integer, Use>> numbered = new HashMap<>();
    private final List<Use> allSets = new ArrayList<>();
    private final List<Use> reads = new ArrayList<>();
    private final TreeSet<Integer> code = new TreeSet<>();

    void add(Use use) {
        switch (use.how()) {
            case SET -> add(use, sets);
            case SET_NUMBERED -> add(use, numbered);
            default -> reads.add(use);
        }
    }

    private void add(Use use, Map<String, NavigableMap<Integer, Use>> to) {
        allSets.add(use);
        to.computeIfAbsent(folded(use.name()), name -> new TreeMap<>()).putIfAbsent(use.index(), use);
    }

    /** Something that can set variables of any name runs at this place. */
    void code(int index) {
        code.add(index);
    }

    public List<Use> reads() {
        return reads;
    }

    public Stream<Use> sets() {
        return allSets.stream();
    }

    /** The first place that sets it by its name; that of the variable itself, a number behind the name, or all with a beginning. */
    public Optional<Use> firstSet(String name) {
        return setting(folded(name), false).map(all -> all.firstEntry().getValue()).min((one, other) -> Integer.compare(one.index(), other.index()));
    }

    /** Where the name, or the beginning of it, is set. @param whole whether a beginning may be the whole name */
    private Stream<NavigableMap<Integer, Use>> setting(String folded, boolean whole) {
        Stream<NavigableMap<Integer, Use>> own = Stream.ofNullable(sets.get(folded));
        return numbered.isEmpty() || folded.length() > LONGEST_NAME ? own
                : Stream.concat(own, IntStream.rangeClosed(0, folded.length() - (whole ? 0 : 1)).mapToObj(length -> numbered.get(folded.substring(0, length)))
                        .flatMap(Stream::ofNullable));
    }

    /** Whether code has run before this place that can set anything. */
    public boolean codeBefore(int index) {
        return !code.isEmpty() && code.first() < index;
    }

    /** Whether something between two places can have set it. The engine's own variables are set by the engine alone. */
    boolean maybeSet(String name, int from, int to) {
        String folded = folded(name);
        if (folded.startsWith("_smstslast") || folded.startsWith("_smstscurrent")) {
            return true;
        }
        Integer next = code.ceiling(from);
        boolean byCode = !folded.startsWith("_") && next != null && next < to;
        return byCode || isSetBetween(folded, from, to);
    }

    /** Whether a step between two places sets it by its name; what scripts may do there is left out. */
    boolean isSetBetween(String folded, int from, int to) {
        return setting(folded, true).anyMatch(all -> !all.subMap(from, true, to, false).isEmpty());
    }

    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
