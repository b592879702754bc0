package org.slipway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Place PLACE = new Place("devices/a.yaml", 3, 7);

    @Test
    void isPrintedInTheFormThatEditorsJumpFrom() {
        assertEquals("devices/a.yaml:3:7: error REF-DANGLING nothing is called “x”",
                Problem.error("REF-DANGLING", "nothing is called “x”").at(PLACE).toString());
        assertEquals("warning X-1 careful", Problem.warning("X-1", "careful").toString());
        assertEquals("info X-2 by the way", Problem.info("X-2", "by the way").toString());
    }

    @Test
    void keepsAllElseWhenItIsToldItsPlaceAndNextStep() {
        Problem problem = Problem.warning("X-1", "careful").next("Look again.").at(PLACE);

        assertEquals("Look again.", problem.nextStep());
        assertEquals("devices/a.yaml:3:7: warning X-1 careful", problem.toString());
        assertFalse(problem.isError());
        assertTrue(Problem.error("X-1", "wrong").isError());
    }

    @Test
    void aPlaceSaysNoMoreThanIsKnown() {
        assertEquals("site.yaml", Place.of("site.yaml").toString());
        assertEquals("site.yaml:4", new Place("site.yaml", 4, 0).toString());
        assertEquals("site.yaml:4:2", new Place("site.yaml", 4, 2).toString());
        assertThrows(IllegalArgumentException.class, () -> new Place("site.yaml", -1, 0));
    }

    @Test
    void anExceptionCarriesAllProblemsAndSaysEachOnItsLine() {
        List<Problem> problems = List.of(Problem.error("X-1", "one"), Problem.warning("X-2", "two").at(PLACE));

        var thrown = new ProblemException(problems);

        assertEquals(problems, thrown.problems());
        assertEquals("error X-1 one\ndevices/a.yaml:3:7: warning X-2 two", thrown.getMessage());
    }
}
