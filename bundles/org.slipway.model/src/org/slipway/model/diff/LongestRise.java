package org.slipway.model.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;

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
}
