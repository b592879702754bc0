package org.slipway.workbench.navigator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersCountAndCapitalsDoNot() {
        List<String> names = List.of("pc 10", "PC 2", "PC 002", "Alpha", "beta", "PC 2 b", "PC 99999999999999999999");

        assertEquals(List.of("Alpha", "beta", "PC 002", "PC 2", "PC 2 b", "pc 10", "PC 99999999999999999999"),
                names.stream().sorted(NaturalOrder.NATURAL).toList());
    }
}
