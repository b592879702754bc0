package org.slipway.sequence.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where variables are set and read, in the order of running. */
public final class VariableUses {
    private final Map<String, List<Use>> sets = new HashMap<>();
    private final List<Use> numbered = new ArrayList<>();
    private final List<Use> reads = new ArrayList<>();
    private final TreeSet<Integer> code = new TreeSet<>();

    void add(Use use) {
        switch (use.how()) {
            case SET -> sets.computeIfAbsent(folded(use.name()), name -> new ArrayList<>(1)).add(use);
            case SET_NUMBERED -> numbered.add(use);
            default -> reads.add(use);
        }
    }

    /** Something that can set variables of any name runs at this place. */
    void code(int index) {
        code.add(index);
    }

    public List<Use> reads() {
        return reads;
    }

    public Stream<Use> sets() {
        return Stream.concat(sets.values().stream().flatMap(List::stream), numbered.stream());
    }

    /** The first place that sets it by its name; that of the variable itself, a number behind the name, or all with a beginning. */
    public Optional<Use> firstSet(String name) {
        String folded = folded(name);
        return Stream.concat(sets.getOrDefault(folded, List.of()).stream(),
                numbered.stream().filter(use -> folded.startsWith(folded(use.name())) && folded.length() > use.name().length()))
                .min((one, other) -> Integer.compare(one.index(), other.index()));
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
        return byCode || Stream.concat(sets.getOrDefault(folded, List.of()).stream(), numbered.stream().filter(use -> folded.startsWith(folded(use.name()))))
                .anyMatch(use -> use.index() >= from && use.index() < to);
    }

    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
