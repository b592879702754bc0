package org.slipway.workbench.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdTest {

    @ParameterizedTest
    @CsvSource({ "Büro München 2,buro-munchen-2", "  Pilot (all) ,pilot-all", "Straße,strasse", "...x,x", "!!!,''" })
    void anIdIsMadeFromTheName(String name, String id) {
        assertEquals(id, NewElementDialog.idOf(name));
    }
}
