package org.slipway.sequence.check;

import org.slipway.base.Problem;
import org.slipway.model.check.Explanation;

/**
 * The code of a problem, and what it means.
 *
 * @param example one that has the problem, and how it reads without
 */
public record Code(String code, String what, String why, String mend, String example) {

    public Problem error(String text) {
        return Problem.error(code, text);
    }

    public Problem warning(String text) {
        return Problem.warning(code, text);
    }

    public Problem info(String text) {
        return Problem.info(code, text);
    }

    /** An error where that is certain, else a warning. */
    public Problem problem(boolean certain, String text) {
        return certain ? error(text) : warning(text);
    }

    Explanation explanation() {
        return Explanation.with(code, what, why, mend, example);
    }
}
