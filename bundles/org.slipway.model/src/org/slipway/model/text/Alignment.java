package org.slipway.model.text;

import java.util.Arrays;

/** Which items of a new list are which of an old one, in order: the longest common subsequence. */
final class Alignment {

    /** Whether an old and a new item, each named by its index, are the same. */
    @FunctionalInterface
    interface Same {
        boolean test(int before, int after);
    }

    private Alignment() {
    }

    /** For each new item the index of the old one, or -1; the indexes found grow. */
    static int[] of(int before, int after, Same same) {
        int[][] common = new int[before + 1][after + 1];
        for (int i = before - 1; i >= 0; i--) {
            for (int j = after - 1; j >= 0; j--) {
                common[i][j] = same.test(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int[] found = new int[after];
        Arrays.fill(found, -1);
        int i = 0;
        int j = 0;
        while (i < before && j < after) {
            if (same.test(i, j)) {
                found[j++] = i++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }
}
