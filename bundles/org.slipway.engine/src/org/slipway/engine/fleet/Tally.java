package org.slipway.engine.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.slipway.engine.fleet.Course.Failure;
import org.slipway.engine.fleet.Course.Fate;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.fleet.PlanRows.Place;

/** Counts machines; two of them can be brought together in any order and give the same. Used by one thread. */
final class Tally {
    private static final int EXAMPLES = 3;

    private final PlanRows rows;
    private final Map<String, long[][]> counts = new HashMap<>();
    /** By model, entry and fate: the lowest number of a machine, from 1; 0 for none. */
    private final Map<String, int[][]> firsts = new HashMap<>();
    private final Map<String, Verdicts> verdicts = new HashMap<>();
    private final Map<Cause, Seen> mishaps = new HashMap<>();

    private record Cause(int entry, long code, boolean forgiven) {
    }

    /** @param first the number of the machine whose text is told; @param examples ascending */
    private record Seen(long machines, int first, String text, List<Integer> examples) {
        Seen plus(Seen other) {
            var both = new ArrayList<>(examples);
            both.addAll(other.examples);
            both.sort(Comparator.naturalOrder());
            return new Seen(machines + other.machines, Math.min(first, other.first), first < other.first ? text : other.text,
                    List.copyOf(both.subList(0, Math.min(EXAMPLES, both.size()))));
        }
    }

    Tally(PlanRows rows) {
        this.rows = rows;
    }

    /** @param stopped why the run does not go on by itself; empty where it came to an end */
    void add(int machine, String model, Course course, boolean succeeded, String stopped) {
        verdicts.merge(model, new Verdicts(succeeded ? 1 : 0, succeeded || !stopped.isEmpty() ? 0 : 1, stopped.isEmpty() ? 0 : 1), Verdicts::plus);
        long[][] own = counts.computeIfAbsent(model, key -> new long[rows.count()][Fate.values().length + 1]);
        int[][] first = firsts.computeIfAbsent(model, key -> new int[rows.count()][Fate.values().length]);
        for (int i = 0; i < rows.count(); i++) {
            int fate = course.fate(i).ordinal();
            first[i][fate] = least(first[i][fate], machine + 1);
            own[i][fate]++;
            own[i][Fate.values().length] += course.millis(i);
        }
        for (Failure failure : course.failures()) {
            Fate fate = course.fate(failure.number());
            boolean forgiven = succeeded || fate == Fate.FORGIVEN || failure != course.failures().getLast();
            seen(new Cause(failure.number(), failure.code(), forgiven), machine, failure.text());
        }
        if (!stopped.isEmpty()) {
            seen(new Cause(-1, 0, false), machine, stopped);
        }
    }

    private void seen(Cause cause, int machine, String text) {
        mishaps.merge(cause, new Seen(1, machine, text, List.of(machine)), Seen::plus);
    }

    void add(Tally other) {
        other.verdicts.forEach((model, each) -> verdicts.merge(model, each, Verdicts::plus));
        other.counts.forEach((model, each) -> counts.merge(model, each, Tally::sum));
        other.firsts.forEach((model, each) -> firsts.merge(model, each, Tally::least));
        other.mishaps.forEach((cause, each) -> mishaps.merge(cause, each, Seen::plus));
    }

    private static long[][] sum(long[][] one, long[][] other) {
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one[i].length; j++) {
                one[i][j] += other[i][j];
            }
        }
        return one;
    }

    private static int[][] least(int[][] one, int[][] other) {
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one[i].length; j++) {
                one[i][j] = least(one[i][j], other[i][j]);
            }
        }
        return one;
    }

    private static int least(int one, int other) {
        return one == 0 || other != 0 && other < one ? other : one;
    }

    Map<String, Verdicts> verdicts() {
        return new TreeMap<>(verdicts);
    }

    List<Row> rows() {
        List<String> models = List.copyOf(new TreeMap<>(counts).keySet());
        return rows.all().stream().map(place -> new Row(place.entry().path(), name(place), place.depth(), place.step(),
                models.stream().map(model -> cell(counts.get(model), firsts.get(model)[place.number()], place)).toList())).toList();
    }

    private static Cell cell(long[][] counted, int[] first, Place place) {
        long[] own = counted[place.number()];
        long millis = 0;
        for (int i = place.number(); i < place.after(); i++) {
            millis += counted[i][Fate.values().length];
        }
        return new Cell(own[Fate.DONE.ordinal()], own[Fate.SKIPPED.ordinal()], own[Fate.SWITCHED_OFF.ordinal()], own[Fate.FORGIVEN.ordinal()],
                own[Fate.FAILED.ordinal()], own[Fate.REFUSED.ordinal()], own[Fate.UNREACHED.ordinal()], millis, new Firsts(number(first, Fate.DONE), number(first, Fate.SKIPPED),
                        number(first, Fate.SWITCHED_OFF), number(first, Fate.FORGIVEN), number(first, Fate.FAILED), number(first, Fate.REFUSED), number(first, Fate.UNREACHED)));
    }

    private static OptionalInt number(int[] first, Fate fate) {
        return first[fate.ordinal()] == 0 ? OptionalInt.empty() : OptionalInt.of(first[fate.ordinal()] - 1);
    }

    List<Mishap> mishaps() {
        return mishaps.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Cause, Seen> each) -> -each.getValue().machines())
                        .thenComparing(each -> each.getKey().entry()).thenComparing(each -> each.getKey().code()).thenComparing(each -> each.getKey().forgiven()))
                .map(each -> mishap(each.getKey(), each.getValue())).toList();
    }

    private Mishap mishap(Cause cause, Seen seen) {
        return cause.entry() < 0 ? new Mishap("", "", 0, seen.text(), false, seen.machines(), seen.examples())
                : new Mishap(rows.all().get(cause.entry()).entry().path(), name(rows.all().get(cause.entry())), cause.code(), seen.text(), cause.forgiven(),
                        seen.machines(), seen.examples());
    }

    private static String name(Place place) {
        String name = place.entry().entry().getName();
        return name == null ? "" : name;
    }
}
