package org.slipway.model.text;

import java.util.Arrays;

/** Which items of a new list are which of an old one, in order: the longest common subsequence. */
final class Alignment {

    /** Whether an old and a new item, each named by its index, are the same. */
    @FunctionalInterface
    interface Same {
        boolean test(int before, int after);
    }

    /** Of the table that is filled in; with more than that everything between counts as new. */
    private static final long MAX_CELLS = 1_000_000;

    private Alignment() {
    }

    /** For each new item the index of the old one, or -1; the indexes found grow. */
    static int[] of(int before, int after, Same same) {
        int[] found = new int[after];
        Arrays.fill(found, -1);
        int from = 0;
        int oldEnd = before;
        int newEnd = after;
        while (from < oldEnd && from < newEnd && same.test(from, from)) {
            found[from] = from++;
        }
        while (oldEnd > from && newEnd > from && same.test(oldEnd - 1, newEnd - 1)) {
            found[--newEnd] = --oldEnd;
        }
        if ((long) (oldEnd - from) * (newEnd - from) <= MAX_CELLS) {
            between(from, oldEnd, newEnd, same, found);
        }
        return found;
    }

    /** What differs, between an alike beginning and an alike end. */
    private static void between(int from, int oldEnd, int newEnd, Same same, int[] found) {
        int[][] common = new int[oldEnd - from + 1][newEnd - from + 1];
        for (int i = oldEnd - 1; i >= from; i--) {
            for (int j = newEnd - 1; j >= from; j--) {
                int[] row = common[i - from];
                row[j - from] = same.test(i, j) ? common[i - from + 1][j - from + 1] + 1
                        : Math.max(common[i - from + 1][j - from], row[j - from + 1]);
            }
        }
        int i = from;
        int j = from;
        while (i < oldEnd && j < newEnd) {
            if (same.test(i, j)) {
                found[j++] = i++;
            } else if (common[i - from + 1][j - from] >= common[i - from][j - from + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
