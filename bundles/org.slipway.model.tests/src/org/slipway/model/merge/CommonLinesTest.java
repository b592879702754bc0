package org.slipway.model.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class CommonLinesTest {

    private static String common(List<String> a, List<String> b) {
        return CommonLines.of(a, b).stream().map(pair -> a.get(pair[0]) + pair[0] + pair[1]).collect(Collectors.joining(" "));
    }

    private static List<String> many(String word) {
        return IntStream.range(0, 50_000).mapToObj(i -> word + i).toList();
    }

    @Test
    void whatBothHaveInTheSameOrderIsCommon() {
        assertEquals("a00 c21 d33", common(List.of("a", "b", "c", "d"), List.of("a", "c", "x", "d")));
        assertEquals("a00 a22", common(List.of("a", "b", "a"), List.of("a", "c", "a")));
        assertEquals("a00", common(List.of("a"), List.of("a", "a")));
        assertEquals("", common(List.of(), List.of("a")));
    }

    @Test
    void oneLineBetweenManyThatAreCommonIsFound() {
        var longer = new ArrayList<>(many("a"));
        longer.add(25_000, "new");
        assertEquals(50_000, CommonLines.of(many("a"), longer).size());
    }

    @Test
    void ofTwoLongTextsThatHaveLittleInCommonTheirBeginningsAndEndsAre() {
        var ours = new ArrayList<>(many("a"));
        var theirs = new ArrayList<>(many("b"));
        List.of(ours, theirs).forEach(each -> {
            each.addFirst("first");
            each.addLast("last");
        });
        assertEquals("first00 last5000150001", assertTimeoutPreemptively(Duration.ofSeconds(20), () -> common(ours, theirs)));
    }
}
