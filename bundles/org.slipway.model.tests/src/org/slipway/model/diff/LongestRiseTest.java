package org.slipway.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class LongestRiseTest {

    private static List<Integer> positions(int... numbers) {
        return List.copyOf(LongestRise.of(numbers));
    }

    @Test
    void whatIsInOrderStays() {
        assertEquals(List.of(0, 1, 2), positions(1, 5, 9));
        assertEquals(List.of(), positions());
    }

    @Test
    void oneNumberOutOfOrderIsLeftOut() {
        assertEquals(List.of(1, 2, 3, 4), positions(4, 0, 1, 2, 3));
        assertEquals(List.of(0, 1, 3, 4), positions(0, 1, 4, 2, 3));
    }

    @Test
    void ofAFallingRowOneStays() {
        assertEquals(1, positions(3, 2, 1, 0).size());
    }

    @Test
    void ofSeveralThatAreLongestOneWithoutTheUnwantedIsTaken() {
        assertEquals(List.of(0, 2), List.copyOf(LongestRise.of(new int[] { 1, 0, 2 }, at -> at == 1)));
        assertEquals(List.of(1, 2), List.copyOf(LongestRise.of(new int[] { 1, 0, 2 }, at -> at == 0)));
        assertEquals(List.of(0, 1, 2), List.copyOf(LongestRise.of(new int[] { 0, 1, 2 }, at -> true)));
        assertEquals(List.of(), List.copyOf(LongestRise.of(new int[0], at -> true)));
    }
}
