package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

final class Refusals {

    private Refusals() {
    }

    /** The one problem with which a call is refused. */
    static Problem refusal(Executable call) {
        var problems = assertThrows(ProblemException.class, call).problems();
        assertEquals(1, problems.size());
        return problems.getFirst();
    }
}
