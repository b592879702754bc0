package org.slipway.model.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIdTest {

    @ParameterizedTest
    @CsvSource({ "Büro München 2, buro-munchen-2", "Straße, strasse", "PC 0001, pc-0001", "acme.Flash, acme.flash", "-- x --, x", "Ends here., ends-here",
            "'Windows 11, bare metal', windows-11-bare-metal", "a_b, a_b" })
    void isMadeOfWhatAnIdMayHold(String name, String id) {
        assertEquals(Optional.of(id), NameId.of(name).id());
    }

    @Test
    void isNoneWhereTheNameHasNoneOfThat() {
        assertEquals(Optional.empty(), NameId.of("Обновление").id());
        assertEquals(Optional.empty(), NameId.of(" … ").id());
    }

    @Test
    void isCutWhereItWouldBeTooLongForAFile() {
        String id = NameId.of("x".repeat(60) + " and a lot more").id().orElseThrow();
        assertEquals("x".repeat(60) + "-and", id);
        assertTrue(NameId.of("word ".repeat(100)).id().orElseThrow().matches("(word-)+word|(word-)*wor?"));
    }
}
