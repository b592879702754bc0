package org.slipway.target.windows.machine;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/** Why something is not done, with the number by which Windows knows the cause. */
final class Refused {
    static final long NO_FILE = 0x80070002L;
    static final long NO_PATH = 0x80070003L;
    static final long DENIED = 0x80070005L;
    static final long NOT_SUPPORTED = 0x80070032L;
    static final long WRONG_PARAMETER = 0x80070057L;
    static final long FULL = 0x80070070L;

    private Refused() {
    }

    static TargetException because(String code, long number, String text, String next) {
        return new TargetException(Problem.error(code, text).next(next), number);
    }
}
