package org.slipway.workbench.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which lines of two texts the other has not, by number from 0. Between equal beginnings and ends, lines are compared as a heap. */
record LineDifference(List<Integer> onlyInFirst, List<Integer> onlyInSecond) {

    static LineDifference between(String first, String second) {
        List<String> a = first.lines().toList();
        List<String> b = second.lines().toList();
        int shorter = Math.min(a.size(), b.size());
        int start = 0;
        while (start < shorter && a.get(start).equals(b.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
            end++;
        }
        return new LineDifference(missing(a, start, a.size() - end, b.subList(start, b.size() - end)),
                missing(b, start, b.size() - end, a.subList(start, a.size() - end)));
    }

    private static List<Integer> missing(List<String> lines, int from, int to, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(line -> left.merge(line, 1, Integer::sum));
        return IntStream.range(from, to).filter(line -> left.merge(lines.get(line), -1, Integer::sum) < 0).boxed().toList();
    }
}
