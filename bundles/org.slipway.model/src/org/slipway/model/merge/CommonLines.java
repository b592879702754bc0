package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

/**
 * The longest common part of two texts by Myers' algorithm: quick where little differs. Where more differs than somebody would look
 * through, only what both begin and end with counts as common: time and memory grow with the square of the differences.
 */
final class CommonLines {
    private static final int MOST_DIFFERENCES = 2_000;

    private CommonLines() {
    }

    /** Pairs of positions, rising. */
    static List<int[]> of(List<String> a, List<String> b) {
        int most = Math.min(a.size(), b.size());
        int head = 0;
        while (head < most && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        var common = new ArrayList<int[]>();
        for (int i = 0; i < head; i++) {
            common.add(new int[] {i, i});
        }
        for (int[] pair : between(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail))) {
            common.add(new int[] {pair[0] + head, pair[1] + head});
        }
        for (int i = tail; i > 0; i--) {
            common.add(new int[] {a.size() - i, b.size() - i});
        }
        return common;
    }

    private static List<int[]> between(List<String> a, List<String> b) {
        List<int[]> trace = new ArrayList<>();
        int most = a.size() + b.size();
        int[] reached = new int[2 * most + 3];
        for (int d = 0; d <= Math.min(most, MOST_DIFFERENCES); d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = goesDown(reached, most, k, d) ? reached[most + k + 2] : reached[most + k] + 1;
                while (x < a.size() && x - k < b.size() && a.get(x).equals(b.get(x - k))) {
                    x++;
                }
                reached[most + k + 1] = x;
                if (x >= a.size() && x - k >= b.size()) {
                    return back(a, b, trace, d);
                }
            }
            int[] kept = new int[2 * d + 1];
            for (int k = -d; k <= d; k += 2) {
                kept[k + d] = reached[most + k + 1];
            }
            trace.add(kept);
        }
        return List.of();
    }

    private static boolean goesDown(int[] reached, int most, int k, int d) {
        return k == -d || k != d && reached[most + k] < reached[most + k + 2];
    }

    private static List<int[]> back(List<String> a, List<String> b, List<int[]> trace, int steps) {
        var common = new LinkedList<int[]>();
        int x = a.size();
        int y = b.size();
        for (int d = steps; d > 0; d--) {
            int[] before = trace.get(d - 1);
            int k = x - y;
            boolean down = k == -d || k != d && at(before, k - 1, d - 1) < at(before, k + 1, d - 1);
            int fromX = at(before, down ? k + 1 : k - 1, d - 1);
            int fromY = fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                common.addFirst(new int[] { --x, --y });
            }
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            common.addFirst(new int[] { --x, --y });
        }
        return common;
    }

    private static int at(int[] reached, int k, int d) {
        return k < -d || k > d ? -1 : reached[k + d];
    }
}
