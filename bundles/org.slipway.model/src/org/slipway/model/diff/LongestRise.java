package org.slipway.model.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The longest rising part of a row of numbers: what kept its order while the rest was moved around it. */
public final class LongestRise {

    private LongestRise() {
    }

    /** Positions of the numbers that belong to it; patience sorting, so n log n. */
    public static Collection<Integer> of(int[] numbers) {
        int[] ends = new int[numbers.length]; // of the rises of each length: the lowest last number
        int[] endsAt = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int found = Arrays.binarySearch(ends, 0, length, numbers[i]);
            int at = found < 0 ? -found - 1 : found;
            previous[i] = at == 0 ? -1 : endsAt[at - 1];
            ends[at] = numbers[i];
            endsAt[at] = i;
            length = Math.max(length, at + 1);
        }
        var result = new ArrayDeque<Integer>();
        for (int i = length == 0 ? -1 : endsAt[length - 1]; i >= 0; i = previous[i]) {
            result.addFirst(i);
        }
        return result;
    }

    /**
     * As {@link #of(int[])}; of several that are longest, one with as few of the unwanted numbers as can be.
     *
     * @param unwanted says it of a position
     */
    public static Collection<Integer> of(int[] numbers, IntPredicate unwanted) {
        int[] order = IntStream.range(0, numbers.length).boxed().sorted(Comparator.comparingInt(at -> numbers[at])).mapToInt(Integer::intValue).toArray();
        int[] rank = new int[numbers.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i + 1;
        }
        long each = numbers.length + 1L; // one more number counts more than all unwanted ones
        long[] best = new long[numbers.length + 1]; // a tree of maxima by rank
        int[] bestAt = new int[numbers.length + 1];
        Arrays.fill(bestAt, -1);
        int[] previous = new int[numbers.length];
        long[] worth = new long[numbers.length];
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            long before = 0;
            previous[i] = -1;
            for (int at = rank[i] - 1; at > 0; at -= at & -at) {
                if (best[at] > before) {
                    before = best[at];
                    previous[i] = bestAt[at];
                }
            }
            worth[i] = before + each - (unwanted.test(i) ? 1 : 0);
            for (int at = rank[i]; at <= numbers.length; at += at & -at) {
                if (worth[i] > best[at]) {
                    best[at] = worth[i];
                    bestAt[at] = i;
                }
            }
            last = last < 0 || worth[i] > worth[last] ? i : last;
        }
        var result = new ArrayDeque<Integer>();
        for (int i = last; i >= 0; i = previous[i]) {
            result.addFirst(i);
        }
        return result;
    }
}
